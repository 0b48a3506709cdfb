import type { TimeExpression } from '../../model/index.js'
import { fromDays, isoDate } from './civil.js'
import type { Outcome } from './resolve.js'
import { clockOf, offsetAt, type Wall } from './zone.js'

/** An outcome with its span as the model's time expression: instants with offset where there is a clock, dates else. */
export function emit(outcome: Outcome, start: number, end: number, zone: string): TimeExpression {
  const named = outcome.zone ?? (outcome.local ? null : zone)
  const at = (wall: Wall | null) =>
    wall === null || !isWritable(wall) ? null : outcome.clocked ? instant(wall, named) : isoDate(wall.days)
  return {
    span: [start, end],
    type: outcome.type,
    value: outcome.value,
    start: at(outcome.from),
    end: at(outcome.to),
    precision: outcome.precision,
    zone: outcome.clocked ? named : null,
    anaphoric: outcome.anaphoric === null ? null : { offset: outcome.anaphoric },
    vague: outcome.vague,
    local: outcome.local,
  }
}

/** Puts a clock that was left without a zone ("local time") on the clock of a place. */
export function inZone(time: TimeExpression, zone: string): TimeExpression {
  const placed = (text: string | null) => {
    const parts = text === null ? null : /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)
    if (!parts) return text
    const [, year, month, day, hour, minute, second] = parts.map(Number)
    const days = Date.UTC(year!, month! - 1, day!) / 86400000
    return instant({ days, seconds: hour! * 3600 + minute! * 60 + second! }, zone)
  }
  return { ...time, start: placed(time.start), end: placed(time.end), zone, local: false }
}

/** ISO 8601 writes years of four digits: nobody could place what lies beyond the last of them. */
function isWritable({ days }: Wall): boolean {
  return fromDays(days).year <= 9999
}

function instant(wall: Wall, zone: string | null): string {
  return `${isoDate(wall.days)}T${clockOf(wall.seconds)}${zone === null ? '' : (offsetAt(wall, zone) ?? '')}`
}
