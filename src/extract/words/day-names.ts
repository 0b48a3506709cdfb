/** The days of the week, as English writes them. */
export const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** The number of a day: "3", "3rd". English. */
export const DAY_OF_MONTH = /^\d{1,2}(?:st|nd|rd|th)?$/

/** Does a word name a day by itself? English. */
export function isDayName(word: string): boolean {
  return WEEKDAY.test(word) || DAY_OF_MONTH.test(word)
}
