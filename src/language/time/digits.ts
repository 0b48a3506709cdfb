import type { ItemKind, Vocabulary } from './items.js'

export type Digits = { readonly kind: ItemKind; readonly end: number; readonly text: string }

/** What a run that starts with a digit can be, in order; every pattern is bounded and sticky. */
const SHAPES: readonly (readonly [ItemKind, RegExp])[] = [
  ['iso', /\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y],
  ['clock', /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?(?![\d:])/y],
  ['date', /(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([./-])\d{1,2}\2\d{1,2})(?![\d]|[./-]\d)/y],
  ['grouped', /\d{1,3}(?:,\d{3}){1,4}(?![\d,])/y],
  ['decade', /\d{2,4}'?s(?![\p{L}\d])/uy],
  ['fraction', /\d{1,2}\/\d{1,4}(?![\d/])/y],
  ['decimal', /\d{1,6}[.,]\d{1,4}(?!\d)/y],
]
const PLAIN = /\d{1,9}(?!\d)/y
const MONEY = /[$€£¥₽₴#№]\s?$/

/** The digit item at a position; null for runs that cannot be a time: money, shares, long numbers, parts of codes. */
export function digitsAt(lower: string, at: number, { ordinalSuffix }: Vocabulary): Digits | null {
  if (at > 0 && MONEY.test(lower.slice(at - 2, at))) return null
  if (/[.,]/.test(lower.charAt(at - 1)) && /\d/.test(lower.charAt(at - 2))) return null
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at
    const found = shape.exec(lower)
    if (found && !(kind === 'fraction' && lower.charAt(at - 1) === '/')) return ended(kind, lower, at, found[0].length)
  }
  PLAIN.lastIndex = at
  const plain = PLAIN.exec(lower)
  if (!plain) return null
  if (ordinalSuffix) {
    ordinalSuffix.lastIndex = at + plain[0].length
    const suffix = ordinalSuffix.exec(lower)
    if (suffix) return { kind: 'ordinal', end: at + plain[0].length + suffix[0].length, text: plain[0] }
  }
  return ended('int', lower, at, plain[0].length)
}

function ended(kind: ItemKind, lower: string, at: number, length: number): Digits | null {
  const end = at + length
  if (/^\s?(?:%|°|€|₽)/.test(lower.slice(end, end + 2))) return null
  return { kind, end, text: kind === 'grouped' ? lower.slice(at, end).replaceAll(',', '') : lower.slice(at, end) }
}
