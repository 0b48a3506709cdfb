import type { StatusReason } from '../../model/index.js'
import { isoInstant } from '../say.js'
import type { Testimony } from '../testimony.js'

/** Does a party deny the event, or do official texts contradict each other? Rules `disputed-…` of docs/method.md. */
export function disputedOf(testimonies: readonly Testimony[]): StatusReason | null {
  const affirmed = testimonies.filter((t) => t.bearing === 'affirms')
  const denied = testimonies.filter(
    (t) => t.level !== 'none' && (t.bearing === 'denies' || (t.bearing === 'not held' && affirmed.length > 0)),
  )
  const official = affirmed.filter((t) => t.level === 'official')
  const against = denied.filter((t) => t.level === 'official')
  if (official.length > 0 && against.length > 0)
    return reason('disputed-contradicted', 'Official texts contradict each other.', [...official, ...against])
  return denied.length > 0 ? reason('disputed-denied', `${names(denied)} denies it.`, denied) : null
}

function reason(rule: string, words: string, from: readonly Testimony[]): StatusReason {
  const clock = from[0]?.clock
  return {
    field: 'disputed',
    rule,
    words,
    statements: from.map((t) => t.statement.id),
    at: clock ? isoInstant(clock[1]) : null,
  }
}

function names(list: readonly Testimony[]): string {
  return [...new Set(list.map((t) => t.by))].join(', ')
}
