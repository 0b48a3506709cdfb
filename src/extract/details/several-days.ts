import { Temporal } from 'temporal-polyfill'
import type { TimeExpression } from '../../model/index.js'
import type { Draft, Scene } from '../scene.js'
import { belongs } from './own-time.js'
import { anchoredTimes } from './when.js'

/** "Called him on Wednesday and Friday", «встречались 4 и 9 апреля»: days that do not follow on each other are contacts of their own. */
export function severalDays(scene: Scene, draft: Draft, others: readonly Draft[]): readonly Draft[] {
  if (draft.time !== undefined) return [draft]
  if (draft.type !== 'CONSULT' || draft.hit === null || draft.by !== draft.frame?.id || draft.actuality === 'possible')
    return [draft]
  const own = anchoredTimes(scene)
    .filter((point) => isDay(point.time) && belongs(scene.tree, point, draft.anchors, others, draft))
    .map(({ time }) => time)
  const days = listed(scene, own)
  if (days.length < 2 || days.length > MOST || !areApart(days)) return [draft]
  // The first keeps the words of the contact, so that each has an identity of its own.
  return days.map((time, at) => ({ ...draft, time, trigger: at === 0 ? draft.trigger : time.span }))
}

/** More of them is a calendar. */
const MOST = 4

function isDay({ type, precision, start, vague }: TimeExpression): boolean {
  return type === 'DATE' && precision === 'day' && start !== null && !vague
}

/** The days of the first list: expressions with nothing but a conjunction between them, or two days of a month. */
function listed({ passage: { text } }: Scene, times: readonly TimeExpression[]): readonly TimeExpression[] {
  const [first, ...rest] = times
  if (!first) return []
  const days = [...halves(text, first)]
  let end = first.span[1]
  for (const time of rest) {
    if (!JOINED.test(text.slice(end, time.span[0]))) break
    days.push(...halves(text, time))
    end = time.span[1]
  }
  return days
}

const JOINED = /^(?:,|,? (?:and|и|та|й))(?: (?:again|also|then|also again|снова|вновь|затем))?(?: (?:on|в|во|у))? $/u

/** "4 and 9 April" is read as one expression; "between 4 and 9 April" is a range. */
function halves(text: string, time: TimeExpression): readonly TimeExpression[] {
  const { span, start, end } = time
  if (start === null || end === null || start === end || !TWO.test(text.slice(...span))) return [time]
  return [
    { ...time, end: start, value: start },
    { ...time, start: end, value: end },
  ]
}

const TWO = /^(?:(?!between |from |между |від |со? )\p{L}+ )?\d{1,2}(?:st|nd|rd|th)? (?:and|и|та|й) \d{1,2}/iu

/** Each at least two days from the one before: what is held "on 8 and 9 April" is one meeting of two days. */
function areApart(days: readonly TimeExpression[]): boolean {
  return days.every((day, at) => {
    const before = days[at - 1]
    if (before === undefined) return day.start === day.end
    const gap = Temporal.PlainDate.from(before.start!.slice(0, 10)).until(
      Temporal.PlainDate.from(day.start!.slice(0, 10)),
    )
    return day.start === day.end && Math.abs(gap.days) > 1
  })
}
