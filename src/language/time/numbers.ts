import type { Entry, Item } from './items.js'
import type { Found } from './match.js'

type Words = { readonly island: readonly Item[]; readonly entries: readonly (readonly Entry[])[] }

/** Names that patterns use for numbers in digits or words. */
export const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  num: ['card'],
  ordn: ['card', 'ord'],
  dayord: ['card', 'ord'],
  hourword: ['card'],
  hourord: ['ord'],
}

/** Numbers at a position: `num` cardinal, `ordn` ordinal, `dayord` ordinal day of a month, `hourword` an hour in words. */
export function numbersAt(name: string, at: number, words: Words): readonly Found[] {
  const item = words.island[at]!
  if (item.id < 0) return digits(name, at, item)
  if (name === 'hourword' || name === 'hourord') {
    const hour = valueAt(name === 'hourord' ? 'ord' : 'card', at, words)
    return hour !== null && hour <= 12 ? [{ end: at + 1, bag: { hour } }] : []
  }
  if (name === 'num') return cardinals(at, words).map(({ end, n }) => ({ end, bag: { n } }))
  const field = name === 'dayord' ? 'day' : 'n'
  return ordinals(at, words)
    .filter(({ n }) => field === 'n' || (n >= 1 && n <= 31))
    .map(({ end, n }) => ({ end, bag: { [field]: n } }))
}

function digits(name: string, at: number, item: Item): readonly Found[] {
  const value = Number(item.text.replace(',', '.'))
  if (name === 'num') {
    const fits = (item.kind === 'int' && item.text.length < 7) || item.kind === 'decimal' || item.kind === 'grouped'
    return fits ? [{ end: at + 1, bag: { n: value } }] : []
  }
  if (item.kind !== 'ordinal' || name.startsWith('hour')) return []
  if (name === 'dayord') return value >= 1 && value <= 31 ? [{ end: at + 1, bag: { day: value } }] : []
  return [{ end: at + 1, bag: { n: value } }]
}

type Count = { readonly end: number; readonly n: number }

/** Every prefix of a run of number words that is a number: "twenty", "twenty-five". */
function cardinals(start: number, words: Words): Count[] {
  const found: Count[] = []
  let total = 0
  let last = Number.POSITIVE_INFINITY
  let at = start
  for (let steps = 0; steps < 6; steps++) {
    const value = valueAt('card', at, words)
    if (value === null) break
    if (value >= 100 && total > 0 && total < value) total *= value
    else if (value < last && fitsAfter(value, last)) total += value
    else break
    last = value
    at++
    found.push({ end: at, n: total })
    if (isJoint(at, words) && valueAt('card', at + 1, words) !== null) at++
  }
  return found.reverse()
}

function fitsAfter(value: number, last: number): boolean {
  return last === Number.POSITIVE_INFINITY || (last >= 100 ? value < 100 || last > value : last >= 20 && value < 10)
}

function ordinals(start: number, words: Words): Count[] {
  const found: Count[] = []
  const bare = valueAt('ord', start, words)
  if (bare !== null) found.push({ end: start + 1, n: bare })
  const tens = valueAt('card', start, words)
  if (tens !== null && tens >= 20 && tens < 100) {
    const at = isJoint(start + 1, words) ? start + 2 : start + 1
    const ones = valueAt('ord', at, words)
    if (ones !== null && ones < 10) found.push({ end: at + 1, n: tens + ones })
  }
  return found
}

function valueAt(category: 'card' | 'ord', at: number, { island, entries }: Words): number | null {
  const item = island[at]
  if (!item || item.id < 0) return null
  for (const entry of entries[item.id]!)
    if (entry.category === category) return Number((entry.fields as Record<string, unknown>)[category])
  return null
}

function isJoint(at: number, { island, entries }: Words): boolean {
  const item = island[at]
  return item !== undefined && item.id >= 0 && entries[item.id]!.some((entry) => entry.category === 'joint')
}
