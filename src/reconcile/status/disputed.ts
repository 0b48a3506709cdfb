import type { Message, StatusReason } from '../../model/index.js'
import { message, named } from '../../say/index.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import type { Testimony } from '../testimony.js'

/** Does a party deny the event, or do official texts contradict each other? Rules `disputed-…` of docs/method.md. */
export function disputedOf(testimonies: readonly Testimony[], { told }: Pick<Evidence, 'told'>): StatusReason | null {
  const affirmed = testimonies.filter((t) => t.bearing === 'affirms')
  const denied = testimonies.filter(
    (t) => t.level !== 'none' && (t.bearing === 'denies' || (t.bearing === 'not held' && affirmed.length > 0)),
  )
  const official = affirmed.filter((t) => t.level === 'official')
  const against = denied.filter((t) => t.level === 'official')
  if (official.length > 0 && against.length > 0)
    return reason('disputed-contradicted', told(message('disputed.contradicted')), [...official, ...against])
  const by = denied.map(({ by: name, actor }) => named(actor, name))
  const once = [...new Map(by.map((part) => [JSON.stringify(part), part])).values()]
  return denied.length > 0 ? reason('disputed-denied', told(message('disputed.denied', once)), denied) : null
}

function reason(
  rule: string,
  told: { readonly words: string; readonly said: Message },
  from: readonly Testimony[],
): StatusReason {
  const clock = from[0]?.clock
  return {
    field: 'disputed',
    rule,
    ...told,
    statements: from.map((t) => t.statement.id),
    at: clock ? isoInstant(clock[1]) : null,
  }
}
