import type { Bag } from './bag.js'
import type { Grammar } from './grammar.js'
import type { Item } from './items.js'

/** Fields that say something about time by themselves. */
const CONTENT: readonly (keyof Bag)[] = [
  'year',
  'month',
  'day',
  'weekday',
  'unit',
  'season',
  'part',
  'hour',
  'n',
  'rel',
  'half12',
  'from',
  'of',
  'some',
]

/**
 * Is a match a time at all? Bare words that are also ordinary words ("may", "march") and bare years need a preposition
 * before them or other company; "2000 troops" is a number.
 */
export function plausible(
  bag: Bag,
  at: number,
  end: number,
  island: readonly Item[],
  lower: string,
  grammar: Grammar,
): boolean {
  const introduced = at > 0 && grammar.before.has(island[at - 1]!.id)
  if (bag.weak && CONTENT.filter((field) => bag[field] !== undefined).length === 1)
    return introduced && (island[at]!.capital || !grammar.table.weakCapital)
  if (bag.bare === 'year') return bareYear(bag.year!, introduced, at, end, island, lower)
  if (bag.bare === 'sentence')
    return (
      at === 0 &&
      bareHour(island[end - 1]!, lower) &&
      /^[^\p{L}]*$/u.test(
        lower
          .slice(0, island[0]!.start)
          .split(/[.!?\n]/)
          .at(-1)!,
      )
    )
  if (bag.bare === 'hour') return introduced && bareHour(island[end - 1]!, lower)
  return bag.bare !== 'prep' || introduced
}

/** "at 7": only where nothing follows that it could count. */
function bareHour({ end }: Item, lower: string): boolean {
  return /^\s*(?:[.,;!?)]\s|[.,;!?)]?$)/.test(lower.slice(end, end + 3))
}

function bareYear(
  year: number,
  introduced: boolean,
  at: number,
  end: number,
  island: readonly Item[],
  lower: string,
): boolean {
  const before = lower.charAt(island[at]!.start - 1)
  const after = lower.slice(island[end - 1]!.end, island[end - 1]!.end + 16)
  if (/[\p{L}\d.,/:+*=-]/u.test(before) || /^(?:[-/:.,+]\d|[\p{L}])/u.test(after)) return false
  if (before === '(' && /^[),;]/.test(after)) return true
  if (introduced) return !/^\s(?:people|troops|soldiers|men|km|miles|чел|солдат|км)/.test(after)
  return year >= 1800 && year < 2050 && year % 100 !== 0 && countsNothing(after)
}

/** A year before a plural noun may be a count; one that is no round number is hardly one. */
function countsNothing(after: string): boolean {
  return !/^\s?(?:%|percent|people|km|m\b|kg|metres|meters)/.test(after)
}
