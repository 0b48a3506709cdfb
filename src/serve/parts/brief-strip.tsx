import { raw } from 'hono/html'
import { DAY, type Mark } from '../timeline/data.js'
import { render } from '../timeline/render.js'
import { timelineOf } from '../timeline/timeline-of.js'
import type { DossierVisit } from '../visit/visit.js'

const WIDTHS = { wide: 1248, narrow: 358 } as const

/** The time that a brief is about in one row: attention above, every event once; its marks lead to the timeline. */
export function BriefStrip({ visit, date }: { visit: DossierVisit; date: string | null }) {
  const from = date ? Date.parse(date) : null
  const path = `/d/${encodeURIComponent(visit.view.dossier.id)}`
  const question = { clock: 'known', status: null, lane: null, from, to: from === null ? null : from + DAY } as const
  const timeline = timelineOf({ ...visit, path, query: new URLSearchParams() }, question)
  if (timeline.events.length === 0) return null
  const label = visit.say('timeline.events', { n: timeline.events.length })
  return (
    <div class="plots once">
      {(['wide', 'narrow'] as const).map((id) => {
        const data = timeline.drawn(WIDTHS[id])
        return (
          <div class={id}>
            {raw(render({ ...data, rows: [{ key: 'all', label }], marks: onceEach(data.marks), ends: [] }, id))}
          </div>
        )
      })}
    </div>
  )
}

/** Each event at its first place. */
function onceEach(marks: readonly Mark[]): Mark[] {
  const first = new Map<string, Mark>()
  for (const mark of marks) if (!first.has(mark.event)) first.set(mark.event, { ...mark, row: 0 })
  return [...first.values()]
}
