import { rangeOf } from '../../model/index.js'
import type { Watcher } from '../rule.js'

const HOUR = 3_600_000
/** A term in one of these states has no end that anyone waits for. */
const OVER = ['expired', 'replaced', 'refused']

/** One reading of a term's end lies within the hours ahead; every reading is told by itself, none is chosen. */
export const expiring: Watcher = {
  on: 'expiring',
  find: ({ rule, state }) => {
    const now = Date.parse(state.now)
    return state.record.commitments
      .filter(({ state: is, parties }) => !OVER.includes(is) && (!rule.party || parties.includes(rule.party)))
      .flatMap((commitment) =>
        commitment.end.flatMap((end) => {
          const until = rangeOf(end.value, 'UTC')?.[1]
          if (until === undefined || until < now || until - now > rule.hours * HOUR) return []
          const document = state.documents.get(end.cite.document)
          return [
            {
              key: `${commitment.id} ${end.value}`,
              title: commitment.title,
              words: `Runs out ${end.value} by the reading of ${end.by} (${end.basis}); ${commitment.words}`,
              before: commitment.state,
              after: end.value,
              event: commitment.events[0] ?? null,
              evidence: [
                {
                  document: end.cite.document,
                  title: document?.title ?? null,
                  url: document?.url ?? null,
                  published: document?.published ?? null,
                  span: end.cite.span,
                  words: end.cite.text,
                },
              ],
            },
          ]
        }),
      )
  },
}
