import { createEvents, type EventAttributes } from 'ics'

/** RFC 5545 text; an empty list gives an empty calendar. Throws when an entry is not a valid one. */
export function calendarOf(name: string, entries: readonly EventAttributes[]): string {
  const { error, value } = createEvents([...entries], { calName: name, productId: 'readout/ics' })
  if (error) throw new Error(`The calendar “${name}” could not be written: ${error.message}`, { cause: error })
  return value ?? ''
}
