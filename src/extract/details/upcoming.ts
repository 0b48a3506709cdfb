import { Temporal } from 'temporal-polyfill'
import type { When } from '../../model/index.js'
import { isNegated } from '../negated.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** "A meeting scheduled for Tuesday", "will be recognised on 28 May", "put off to June": a weekday, day or month of the year of what is still to come is the next one. */
export function upcoming(when: When, { passage, tree }: Scene, draft: Draft): When {
  const { date, lexicon } = passage
  const isPlanned = (at: number) => isListed(lexicon, 'planned', tree, at)
  const ahead =
    draft.actuality === 'planned' ||
    draft.by === 'put-off/from' ||
    (draft.actuality === 'not' &&
      !isOver({ passage, tree }, draft) &&
      draft.anchors.some((at) =>
        tree.kids[at]!.some((kid) => (isPlanned(kid) && !hadBeen(tree, kid)) || wasToBe(tree, kid)),
      ))
  if (!ahead || !date || !when.start || when.start.slice(0, 10) >= date) return when
  const start = Temporal.PlainDate.from(when.start.slice(0, 10))
  const gap = start.until(Temporal.PlainDate.from(date)).days
  const step = stepOf(passage.text.slice(...(when.span ?? [0, 0])), when.precision, gap)
  if (!step) return when
  const end = Temporal.PlainDate.from((when.end ?? when.start).slice(0, 10))
  return { ...when, start: start.add(step).toString(), end: end.add(step).toString() }
}

/** A day of the year by its number or name ("Victory Day") is next year's, a weekday next week's, a month that of the year in which it is nearer. */
function stepOf(text: string, precision: When['precision'], gap: number): { years: 1 } | { days: 7 } | null {
  if (precision !== 'day' && precision !== 'month') return null
  if (gap > 366 || /\d{4}/.test(text)) return null
  if (precision === 'month') return gap <= 183 || COUNTED.test(text) ? null : { years: 1 }
  if (/\d/.test(text) || gap > 7) return gap < 60 ? null : { years: 1 }
  return text.split(/\s+/).length > 2 ? null : { days: 7 }
}

/** "Last September", «полгода назад»: words that tell which year is meant. */
const COUNTED =
  /(?<!\p{L})(?:last|past|previous|ago|months?|years?|прошл|минувш|назад|месяц|год|полгод|минул|тому|місяц|рок)/iu

/** "That had been planned for Monday": that Monday is over. English. */
function hadBeen(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some((kid) => tree.low[kid] === 'had')
}

/** "The call planned for Thursday did not take place", «не состоялась»: said in the past, of a day that is over; what "was cancelled" may be ahead. */
function isOver({ passage, tree }: Pick<Scene, 'passage' | 'tree'>, { hit }: Draft): boolean {
  if (hit?.wordClass !== 'noun') return false
  const verb = tree.tokens[hit.head]!.head
  if (verb < 0 || !isNegated(tree, passage.lexicon, verb)) return false
  return [verb, ...childrenBy(tree, verb, 'aux', 'cop')].some((at) => feature(tree.tokens[at]!, 'Tense') === 'Past')
}

/** A clause of a noun that tells when it was to be: "scheduled for Tuesday", "which was to open on Friday". */
export function isFormerPlan({ passage: { lexicon }, tree }: Scene, at: number): boolean {
  return wasToBe(tree, at) || (tree.rel[at]!.startsWith('acl') && isListed(lexicon, 'planned', tree, at))
}

/** "Which were to be held on Wednesday", "that was due on Friday", «которые должны были пройти». */
function wasToBe(tree: Tree, verb: number): boolean {
  if (!tree.rel[verb]!.startsWith('acl')) return false
  const low = tree.kids[verb]!.map((kid) => tree.low[kid])
  if (tree.lang === 'en')
    return (low.includes('to') || low.includes('due')) && (low.includes('was') || low.includes('were'))
  return /^должн[аоы]$|^долж[ео]н$/.test(tree.low[verb]!)
}
