import type { Reconciliation } from '../../model/index.js'
import type { DossierVisit } from '../visit/visit.js'
import { render } from './render.js'
import type { Timeline } from './timeline-of.js'

const KEPT = 48
const kept = new WeakMap<Reconciliation, Map<string, string>>()

/** The plot of a question at a width; the last ones of each record are kept, since zooming goes back and forth. */
export function drawing(visit: DossierVisit, timeline: Timeline, { width, id }: { width: number; id: string }): string {
  const known = kept.get(visit.view.record) ?? new Map<string, string>()
  kept.set(visit.view.record, known)
  // The line of the present moves with the minute.
  const key = `${id} ${width} ${visit.lang} ${visit.now.slice(0, 16)} ${visit.path}?${visit.query}`
  const drawn = known.get(key) ?? render(timeline.drawn(width), id)
  known.delete(key)
  known.set(key, drawn)
  if (known.size > KEPT) known.delete(known.keys().next().value!)
  return drawn
}
