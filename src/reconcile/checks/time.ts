import { isoIn, rangeOf, type Variant } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'

const HALF_HOUR = 30 * 60_000

/** When it began, by each source that gives a clock; half an hour or more apart is a difference. */
export const time: Check = {
  name: 'time',
  rules: ['differences'],
  event: (of, evidence) => {
    const stated = clocksOf(of, evidence)
    const moments = stated.map(({ moment }) => moment)
    if (stated.length < 2 || Math.max(...moments) - Math.min(...moments) < HALF_HOUR) return {}
    const variants = distinct(stated.map(({ variant }) => variant))
    const told = evidence.told(message('difference.time', valuesOf(variants, evidence)))
    return {
      findings: [findingOf(of.event.id, 'difference', { point: 'time', ...told, variants, rule: 'differences' })],
    }
  },
}

/** Only clocks that the text itself gives count; a publication time is another clock. */
function clocksOf(
  { testimonies }: Case,
  evidence: Evidence,
): { readonly moment: number; readonly variant: Variant | null }[] {
  return testimonies.flatMap((testimony) => {
    const { when } = testimony.statement
    if (when?.basis !== 'stated' || (when.precision !== 'minute' && when.precision !== 'hour')) return []
    if (testimony.bearing !== 'affirms') return []
    const moment = rangeOf(when.start, when.zone)?.[0]
    if (moment === undefined) return []
    return [
      { moment, variant: variantOf(testimony, message('value.clock', isoIn(moment, null).slice(11, 16)), evidence) },
    ]
  })
}
