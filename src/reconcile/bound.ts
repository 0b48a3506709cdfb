import type { Document, Part, Span } from '../model/index.js'
import { message, term } from '../say/index.js'

/** How a length is hedged in the words before it: "over four hours", «около часа». */
export type Bound = 'over' | 'almost' | 'under' | 'about' | 'exactly'

/** The hedge of a length, and the span of the length with it. */
export type Hedged = { readonly bound: Bound; readonly span: Span }

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'over',
    /(?:\bover|\bmore than|\bat least|\blonger than|\bupwards of|более|больше|свыше|не менее|дольше|понад|більше|щонайменше)\s*$/iu,
  ],
  ['almost', /(?:\bnearly|\balmost|\bjust under|почти|без малого|майже)\s*$/iu],
  ['under', /(?:\bunder|\bless than|\bup to|менее|меньше|менше)\s*$/iu],
  [
    'about',
    /(?:\babout|\baround|\bsome|\broughly|\bapproximately|около|примерно|порядка|приблизительно|близько|приблизно)\s*$/iu,
  ],
]
const OPENING =
  /^(?:over|more than|at least|longer than|nearly|almost|under|less than|up to|about|around|some|roughly|approximately|более|больше|свыше|не менее|почти|менее|меньше|около|примерно|порядка|понад|більше|майже|менше|близько)\s/iu

/** The hedge that opens a span or stands before it. */
export function hedged({ text }: Document, [start, end]: Span): Hedged {
  const opening = OPENING.exec(text.slice(start, Math.min(end, start + 20)))?.[0]
  const before = opening ?? text.slice(Math.max(0, start - 16), start)
  for (const [bound, pattern] of BEFORE) {
    const match = pattern.exec(before)
    if (match) return { bound, span: opening ? [start, end] : [start - match[0].length, end] }
  }
  return { bound: 'exactly', span: [start, end] }
}

/** Do two lengths say the same? "About" goes with any hedge of the same number; "over four hours" is not four hours. */
export function sameLength(a: Part, b: Part): boolean {
  const [mine, theirs] = [readLength(a), readLength(b)]
  if (mine.minutes !== theirs.minutes) return false
  return mine.bound === theirs.bound || mine.bound === 'about' || theirs.bound === 'about'
}

function readLength(said: Part): { readonly minutes: number | null; readonly bound: string } {
  if (typeof said !== 'object') return { minutes: null, bound: '' }
  if ('minutes' in said) return { minutes: said.minutes, bound: 'exactly' }
  if (!('say' in said)) return { minutes: null, bound: '' }
  const [bound, length] = said.with
  const term = typeof bound === 'object' && 'term' in bound ? bound.term : ''
  return { minutes: typeof length === 'object' && 'minutes' in length ? length.minutes : null, bound: term }
}

/** "over 4 h", "about 1 h", "4 h 30 min". */
export function boundOf(bound: Bound, minutes: number): Part {
  return bound === 'exactly' ? { minutes } : message('value.bound', term('bound', bound), { minutes })
}
