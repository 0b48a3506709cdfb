/** The day of what was published nobody knows when. */
export const UNDATED = -29_000

/** Days are counted from 1970; eleven years have their own slots, so that all keys stay small integers. */
const DAYS = 4096
const PERIODS_AT = 4096
const MONTHS_AT = 6144
const MOST_MONTHS = 2048
/** Months are counted down from here. */
const MONTHS = -100_000

/** The slots of days, with those of their months where asked for; days in a row have one list for all that look there. */
export function createSlots(): (days: readonly number[], withMonths: boolean) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  const made = (days: readonly number[], withMonths: boolean) =>
    (withMonths ? [...days, ...monthsOf(days)] : days).map(slotOf)
  return (days, withMonths) => {
    const [first = 0, second = first + 1] = days
    const step = second - first
    const isRow =
      (step === 1 || step === -1) && days.length < LONGEST && days.every((day, at) => day === first + at * step)
    if (!isRow) return made(days, withMonths)
    const key = (first * 4 + (step > 0 ? 2 : 0) + Number(withMonths)) * LONGEST + days.length
    const slots = known.get(key) ?? made(days, withMonths)
    known.set(key, slots)
    return slots
  }
}

const LONGEST = 128

/** Days, then periods and what nobody dates, then months: each has its own part of the keys of a name. */
function slotOf(day: number): number {
  if (day <= MONTHS) return MONTHS_AT + ((((MONTHS - day) % MOST_MONTHS) + MOST_MONTHS) % MOST_MONTHS)
  if (day <= UNDATED) return PERIODS_AT + (-day % MOST_MONTHS)
  return ((day % DAYS) + DAYS) % DAYS
}

/** Is a slot that of a whole month, under which more is filed than under a day? */
export function isOfMonth(slot: number): boolean {
  return slot >= MONTHS_AT
}

/** The months (of thirty days) that hold these days. */
function monthsOf(days: readonly number[]): number[] {
  return [...new Set(days.flatMap((day) => (day > UNDATED ? [monthOf(day)] : [])))]
}

/** A month (of thirty days) as a day. */
export function monthOf(day: number): number {
  return MONTHS - Math.floor(day / 30)
}
