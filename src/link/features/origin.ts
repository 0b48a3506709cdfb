import type { Feature } from '../feature.js'

/** The same document telling on, or a forward of one of its documents. */
export const origin: Feature = {
  name: 'origin',
  compare({ statement, document }, draft) {
    if (draft.documents.has(statement.document)) return { score: 1, saw: () => 'the same document' }
    const from = document?.forwardedFrom
    if (from?.id && draft.documents.has(from.id)) return { score: 1, saw: () => `forwarded from ${from.name}` }
    return null
  },
}
