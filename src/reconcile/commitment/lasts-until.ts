/** Months and years are counted by the calendar: six months from 20 August end on 20 February. */
export function after(moment: number, lasts: string, minutes: number): number {
  const [, number, unit] = /^P(\d{1,3})([MY])$/.exec(lasts) ?? []
  if (number === undefined) return moment + minutes * 60_000
  const date = new Date(moment)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + Number(number) * (unit === 'Y' ? 12 : 1))
  // "One month from 31 January" ends with February.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime()
}
