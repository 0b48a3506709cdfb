import { Temporal } from 'temporal-polyfill'
import type { TimeExpression } from '../../model/index.js'

/** "Twice last week, on Wednesday and Friday": the weekday is that of the week which the same words name. */
export function inWeek(time: TimeExpression, words: string, owned: () => readonly TimeExpression[]): TimeExpression {
  if (time.precision !== 'day' || !time.start || time.start !== time.end || !NAMED.test(words)) return time
  const weeks = owned().filter(
    ({ type, precision, start }) => type === 'DATE' && precision === 'week' && start !== null,
  )
  const [week] = weeks
  if (weeks.length !== 1 || !week?.start || !week.end) return time
  const day = Temporal.PlainDate.from(time.start.slice(0, 10))
  const first = Temporal.PlainDate.from(week.start.slice(0, 10))
  const start = first.add({ days: (day.dayOfWeek - first.dayOfWeek + 7) % 7 }).toString()
  return { ...time, start, end: start, value: start }
}

/** A weekday and nothing else: "today" and "last Friday" are days of their own. */
const NAMED =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|понедельник|вторник|сред[ауы]|четверг|пятниц[ауы]|суббот[ауы]|воскресенье|понеділок|вівторок|серед[ауи]|четвер|п.ятниц[яюі]|субот[ауи]|неділ[яюі])$/iu
