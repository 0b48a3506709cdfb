import { contains } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'

/** "Hosted a forum “World of opportunities: Russia–ASEAN”", "a round table “The Ukraine crisis: …”": who is named in the title of a gathering takes no part in it. */
export function outsideTitles({ passage, tree }: Scene, draft: Draft): Draft {
  const { hit, type, participants } = draft
  if (type !== 'CONSULT' || hit === null) return draft
  const head = tree.tokens[hit.head]!
  const titles = passage.quotes.filter(
    ({ outer, inner }) =>
      !contains(outer, [head.start, head.end]) &&
      passage.text
        .slice(...inner)
        .trim()
        .split(/\s+/).length > 2,
  )
  const left = participants.filter(({ span }) => !titles.some(({ outer }) => contains(outer, span)))
  return left.length === participants.length ? draft : { ...draft, participants: left }
}
