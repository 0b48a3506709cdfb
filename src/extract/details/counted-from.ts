import { Temporal } from 'temporal-polyfill'
import type { TimeExpression } from '../../model/index.js'

/** A time that is told from another ("a day earlier", "the next day", "later in the day") on the calendar; any other stays as it is, null where the offset is not in days. */
export function counted(time: TimeExpression, from: TimeExpression, words: string): TimeExpression | null {
  if (!from.start) return time.start === null ? null : time
  const day = Temporal.PlainDate.from(from.start.slice(0, 10))
  if (SAME_DAY.test(words)) return onDay(time, day)
  if (time.start !== null) return time
  const ahead = OFFSETS.exec(time.anaphoric?.offset ?? time.value)
  if (ahead) {
    const days = Number(ahead[2]) * (ahead[3] === 'W' ? 7 : 1) * (ahead[1] ? -1 : 1)
    return onDay(time, day.add({ days }))
  }
  return EARLIER.test(words) ? onDay(time, day.subtract({ days: 1 })) : null
}

const OFFSETS = /^(-?)P(\d{1,2})([DW])$/
const SAME_DAY =
  /^(?:later (?:that|in the|on the same|the same) day|the same day|в тот же день|позднее в тот же день|того же дня)$/iu
const EARLIER = /^(?:a|one) day (?:earlier|before)$/i

function onDay(time: TimeExpression, day: Temporal.PlainDate): TimeExpression {
  const start = day.toString()
  return { ...time, start, end: start, value: start, precision: 'day', anaphoric: null }
}
