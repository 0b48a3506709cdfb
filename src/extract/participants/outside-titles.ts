import { contains, type Span } from '../../model/index.js'
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
  // A title that a text cut short has left open.
  const open = lastOpen(passage.text, tree.span)
  const left = participants.filter(
    ({ span }) =>
      !titles.some(({ outer }) => contains(outer, span)) &&
      !(open !== null && open < span[0] && head.end <= open) &&
      !isPrivate(passage.text, span),
  )
  return left.length === participants.length ? draft : { ...draft, participants: left }
}

/** Where a straight quotation mark stands that nothing closes before the end of the sentence; null where all are closed. */
function lastOpen(text: string, [start, end]: Span): number | null {
  const marks = [...text.slice(start, end).matchAll(/"/g)].map(({ index }) => start + index)
  return marks.length % 2 === 1 ? marks.at(-1)! : null
}

/** "Spoke with an American blogger", «с блогером из США»: one of a state's people, who meets nobody for it. */
function isPrivate(text: string, [start, end]: Span): boolean {
  return OF_STATE.test(text.slice(Math.max(0, start - 30), end)) || BEFORE.test(text.slice(start, end + 20))
}

const PEOPLE =
  'journalist|reporter|blogger|youtuber|podcaster|businessman|businesswoman|singer|actor|actress|tourist|student'
const BEFORE = new RegExp(`^[\\p{L}.]+ (?:${PEOPLE})s?(?!\\p{L})`, 'u')
const OF_STATE =
  /(?:блогер|журналист|подкастер|бизнесмен|певц|певиц|акт[её]р|турист|студент)\p{L}*\sиз(?:\s\p{L}+){1,3}$/u
