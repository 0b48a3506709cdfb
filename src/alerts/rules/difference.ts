import type { Watcher } from '../rule.js'

/** Two accounts of an event differ on a point on which they did not before. */
export const difference: Watcher = {
  on: 'difference',
  find({ rule, state, seen }) {
    const known = new Set(seen.findings)
    return state.record.events.flatMap((event) =>
      event.findings
        .filter(({ kind, id, variants }) => {
          const concerned = !rule.party || variants.some(({ party }) => party === rule.party)
          return kind === 'difference' && concerned && !known.has(id)
        })
        .map((finding) => ({
          key: finding.id,
          title: event.title,
          words: finding.words,
          before: null,
          after: finding.variants.map(({ by, value }) => `${by}: ${value}`).join(' / '),
          event: event.id,
          evidence: finding.variants.map(({ cite }) => {
            const document = state.documents.get(cite.document)
            const { title = null, url = null, published = null } = document ?? {}
            return { document: cite.document, title, url, published, span: cite.span, words: cite.text }
          }),
        })),
    )
  },
}
