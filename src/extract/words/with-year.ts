import { type Document, isDay, type Language, type TimeExpression } from '../../model/index.js'

/** "27 March" (TIMEX3 `XXXX-03-27`), where neither a publication nor the sentence gives the year. */
export const YEARLESS = /^XXXX-(\d\d)-(\d\d)$/

/** Times of a text without publication, their days without a year in the year of its full dates where those agree. */
export function withYear(
  times: readonly TimeExpression[],
  document: Document,
  language: Language,
): readonly TimeExpression[] {
  return times.map((time) => {
    const [, month, day] = YEARLESS.exec(time.value) ?? []
    if (!month || time.start !== null) return time
    const year = yearNamed(document, language)
    if (year === null) return time
    const start = `${year}-${month}-${day}`
    return isDay(start) ? { ...time, start, end: start, precision: 'day' } : time
  })
}

const MOST = 20_000
const known = new WeakMap<Document, string | null>()

/** "Since 2022" is no date of what the text tells of; "23 March 2025" is. */
function yearNamed(document: Document, language: Language): string | null {
  const found = known.get(document)
  if (found !== undefined) return found
  const text = document.text.slice(0, MOST)
  const years = language.times(text, { published: null, zone: null }).flatMap(({ value, span }) => {
    const year = /^(\d{4})-\d\d-\d\d/.exec(value)?.[1]
    return year && text.slice(...span).includes(year) ? [year] : []
  })
  const only = new Set(years).size === 1 ? (years[0] ?? null) : null
  known.set(document, only)
  return only
}
