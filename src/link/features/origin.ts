import { message } from '../../say/index.js'
import type { Compared, Feature } from '../feature.js'

const TELLS_ON = message('origin.document')
const SAME: Compared = { score: 1, saw: () => TELLS_ON }

/** The same document telling on, or a forward of one of its documents. */
export const origin: Feature = {
  name: 'origin',
  compare({ statement, document }, draft) {
    if (draft.documents.has(statement.document)) return SAME
    const from = document?.forwardedFrom
    if (from?.id && draft.documents.has(from.id)) return { score: 1, saw: () => message('origin.forward', from.name) }
    return null
  },
}
