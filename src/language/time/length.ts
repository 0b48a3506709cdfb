import type { Bag, Unit } from './bag.js'

const LETTERS: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  weekend: ['WE', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['DE', 1],
  century: ['CE', 1],
  millennium: ['Y', 1000],
}
/** The next smaller unit and how many of it make one: for halves. */
const SMALLER: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  week: ['day', 7],
  month: ['week', 4],
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
}

/** ISO 8601 duration of `n` units: P30D, PT4H30M, P1Y6M; PXD where the number is not said. */
export function length(bag: Bag): string {
  const unit = bag.unit ?? 'day'
  const [letter, times] = LETTERS[unit]
  if (bag.some !== undefined || bag.n === undefined)
    return letter.startsWith('T') ? `PTX${letter.slice(1)}` : `PX${letter}`
  const n = bag.n + (bag.plus ?? 0)
  if (Number.isInteger(n * times)) return joined([[letter, n * times]], bag.more)
  const smaller = SMALLER[unit]
  const [small, many] = smaller ?? [unit, 1]
  const rest = Math.round((n - Math.floor(n)) * many)
  return joined(
    [
      [letter, Math.floor(n) * times],
      [LETTERS[small][0], rest * LETTERS[small][1]],
    ],
    bag.more,
  )
}

/** The TIMEX3 value of a length, as `length`. */
export function lengthValue(bag: Bag): string {
  return length(bag)
}

function joined(parts: readonly (readonly [string, number])[], more: Bag | undefined): string {
  const all = [...parts]
  if (more?.unit && more.n !== undefined) all.push([LETTERS[more.unit][0], more.n * LETTERS[more.unit][1]])
  const date = all.filter(([letter, n]) => !letter.startsWith('T') && n > 0)
  const time = all.filter(([letter, n]) => letter.startsWith('T') && n > 0)
  return `P${date.map(([letter, n]) => `${n}${letter}`).join('')}${time.length > 0 ? `T${time.map(([letter, n]) => `${n}${letter.slice(1)}`).join('')}` : ''}`
}
