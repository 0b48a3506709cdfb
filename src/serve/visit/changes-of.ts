import type { Reconciliation } from '../../model/index.js'
import { typedMoment } from './typed-moment.js'

/** The ISO instants at which the status of some event moved, oldest first. */
export function changesOf(record: Reconciliation): string[] {
  const moments = record.events.flatMap(({ status }) =>
    status.history.flatMap(({ at }) => (at?.includes('T') ? [at] : [])),
  )
  return [...new Set(moments.flatMap((at) => typedMoment(at) ?? []))].sort()
}
