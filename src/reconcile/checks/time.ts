import { type Finding, rangeOf, type Variant } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import { isoInstant } from '../instant.js'
import type { Testimony } from '../testimony.js'

const HALF_HOUR = 30 * 60_000

/** When it began, by each source that gives a clock; half an hour or more apart is a difference. */
export const time: Check = {
  name: 'time',
  rules: ['differences'],
  event: (of, evidence) => {
    const held = differenceOf(of, 'time', ({ bearing }) => bearing === 'affirms', evidence)
    // Two calendars that give two hours differ before anything is held.
    const announced = differenceOf(
      of,
      'announced time',
      ({ bearing, level }) => bearing === 'plans' && level === 'official',
      evidence,
    )
    return { findings: [...held, ...announced] }
  },
}

function differenceOf(
  of: Case,
  point: 'time' | 'announced time',
  counts: (testimony: Testimony) => boolean,
  evidence: Evidence,
): Finding[] {
  const stated = clocksOf(of, counts, evidence)
  const moments = stated.map(({ moment }) => moment)
  if (stated.length < 2 || Math.max(...moments) - Math.min(...moments) < HALF_HOUR) return []
  const variants = distinct(stated.map(({ variant }) => variant))
  const say = point === 'time' ? 'difference.time' : 'difference.announced-time'
  const told = evidence.told(message(say, valuesOf(variants, evidence)))
  return [findingOf(of.event.id, 'difference', { point, ...told, variants, rule: 'differences' })]
}

/** Only clocks that the text itself gives count; a publication time is another clock. */
function clocksOf(
  { testimonies }: Case,
  counts: (testimony: Testimony) => boolean,
  evidence: Evidence,
): { readonly moment: number; readonly variant: Variant | null }[] {
  return testimonies.flatMap((testimony) => {
    const { when } = testimony.statement
    if (when?.basis !== 'stated' || (when.precision !== 'minute' && when.precision !== 'hour')) return []
    if (!counts(testimony)) return []
    const moment = rangeOf(when.start, when.zone)?.[0]
    if (moment === undefined) return []
    return [{ moment, variant: variantOf(testimony, { clock: isoInstant(moment) }, evidence) }]
  })
}
