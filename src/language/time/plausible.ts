import type { Bag } from './bag.js'
import type { Grammar } from './grammar.js'
import type { Item } from './items.js'

/** Where a match stands: items `at` to `end` (exclusive) of an island, in folded and original text. */
export type Place = {
  readonly island: readonly Item[]
  readonly at: number
  readonly end: number
  readonly lower: string
  readonly text: string
  readonly grammar: Grammar
}

/** Fields that say something about time by themselves. */
const CONTENT = new Set(
  'year month day weekday unit season part hour n rel half12 from of some raw quarter decade'.split(' '),
)

/**
 * Is a match a time at all? Bare words that are also ordinary words ("may", "march") and bare numbers need a preposition
 * before them or other company; "2000 troops" is a number.
 */
export function plausible(bag: Bag, place: Place): boolean {
  const { island, at, lower, grammar } = place
  const introduced = at > 0 && grammar.before.has(island[at - 1]!.id)
  const after = lower.slice(island[place.end - 1]!.end)
  if ((bag.relday !== undefined || bag.is === 'repeat') && inName(place)) return false
  if (bag.weak && !weakStands(bag, introduced, place)) return false
  switch (bag.bare) {
    case 'year':
      return bareYear(bag.year!, introduced, lower.charAt(island[at]!.start - 1), after.slice(0, 16))
    case 'prepyear':
      return (
        (introduced || lower.charAt(island[at]!.start - 1) === '(') &&
        bareYear(bag.year!, introduced, lower.charAt(island[at]!.start - 1), after.slice(0, 16))
      )
    case 'sentence':
      return at === 0 && ends(after) && opensSentence(lower, island[0]!.start)
    case 'last':
      return ends(after)
    case 'hour':
      return introduced && ends(after)
    case 'ordinal':
      return introduced && (island[place.end - 1]!.id < 0 ? !beforeName(place) : ends(after))
    case 'counted':
      return island[place.end - 1]!.id < 0 ? !beforeName(place) : ends(after)
    case 'whole':
      return !/^\sof\b/.test(after.slice(0, 4))
    case 'fall':
      return introduced && !/^\sof\b/.test(after.slice(0, 4))
    case 'future':
      return !/\b(?:time|раз|вперше|впервые)\s$/.test(
        lower.slice(Math.max(0, island[at]!.start - 12), island[at]!.start),
      )
    case 'dotted':
      return (
        /^\d\d\.(?:0[1-9]|1[0-2])$/.test(lower.slice(island[at]!.start, island[at]!.end)) &&
        /^(?:\s\p{L}|[),:]|\s[—–-]\s)/u.test(after) &&
        (lower.charAt(island[at]!.start - 1) === '(' || opensSentence(lower, island[at]!.start))
      )
    case 'prep':
      return introduced && lower.charAt(island[at - 1]!.start) !== '-'
    default:
      return true
  }
}

/** "John May and April Smith": a name stands in a list of names. */
const JOINT = /^(?:and|or|и|или|і|й|та|або|-)$/

function wordBefore({ island, at, lower }: Place): string {
  return lower.slice(island[at - 1]!.start, island[at - 1]!.end)
}

function weakStands(bag: Bag, introduced: boolean, place: Place): boolean {
  const { island, at, end, grammar } = place
  const capital = !grammar.table.weakCapital || island.slice(at, end).some((item) => item.capital)
  const alone = Object.keys(bag).filter((field) => CONTENT.has(field)).length === 1
  if (alone) return introduced && capital && !(beforeName(place) && JOINT.test(wordBefore(place)))
  return capital || bag.month === undefined || bag.day !== undefined || bag.year !== undefined
}

/** A number is followed by nothing that it could count. */
function ends(after: string): boolean {
  return /^\s*(?:[.,;!?:)](?:\s|$)|$)/.test(after.slice(0, 3))
}

function opensSentence(lower: string, start: number): boolean {
  const before = lower.slice(Math.max(0, start - 60), start)
  return !/[\p{L}\d]/u.test(before.split(/[.!?\n]/).at(-1)!)
}

/** "USA Today", "Morning News Daily": capitals right after a capitalised word. */
function inName({ island, at, text }: Place): boolean {
  const { capital, start } = island[at]!
  return capital && /\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, start - 24), start))
}

/** "The 24th Infantry Division" is no day. */
function beforeName({ text, island, end }: Place): boolean {
  return /^\s\p{Lu}/u.test(text.slice(island[end - 1]!.end, island[end - 1]!.end + 3))
}

function bareYear(year: number, introduced: boolean, before: string, after: string): boolean {
  if (/[\p{L}\d.,/:+*=-]/u.test(before) || /^(?:[-/:.,+]\d|\p{L})/u.test(after)) return false
  if (before === '(' && /^[),;]/.test(after)) return true
  if (
    /^\s?(?:%|percent|people|troops|soldiers|men\b|women|km|kg|m\b|miles|met|чел|солдат|км|руб|долл|осіб|грн)/.test(
      after,
    )
  )
    return false
  return introduced || (year >= 1800 && year < 2050 && year % 100 !== 0)
}
