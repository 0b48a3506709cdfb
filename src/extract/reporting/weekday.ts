/** Is a word in lower case a day of the week? English. */
export function isWeekday(low: string | undefined): boolean {
  return low !== undefined && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(low)
}
