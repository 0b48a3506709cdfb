import type { Document, Span } from '../model/index.js'

/** How a length is hedged in the words around it: "over four hours", «около часа». */
export type Bound = 'over' | 'under' | 'about' | 'exactly'

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'over',
    /(?:\bover|\bmore than|\bat least|\blonger than|\bupwards of|более|больше|свыше|не менее|дольше|понад|більше|щонайменше)\s*$/iu,
  ],
  ['under', /(?:\bunder|\bless than|\bnearly|\balmost|\bup to|менее|меньше|почти|без малого|менше|майже)\s*$/iu],
  [
    'about',
    /(?:\babout|\baround|\bsome|\broughly|\bapproximately|около|примерно|порядка|приблизительно|близько|приблизно)\s*$/iu,
  ],
]

/** The hedge that stands before a span or opens it. */
export function boundOf({ text }: Document, [start, end]: Span): Bound {
  const before = text.slice(Math.max(0, start - 16), start)
  const opening = text.slice(start, Math.min(end, start + 16))
  for (const [bound, pattern] of BEFORE) {
    if (pattern.test(before)) return bound
    const first = opening.split(/(?<=^\S+(?:\s(?:than|least|of|to|менее|малого))?)\s/u)[0] ?? ''
    if (pattern.test(first)) return bound
  }
  return 'exactly'
}

/** "over 4 h", "about 1 h", "4 h 30 min". */
export function sayBound(bound: Bound, value: string): string {
  return bound === 'exactly' ? value : `${bound} ${value}`
}
