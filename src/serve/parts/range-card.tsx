import type { Timeline } from '../timeline/timeline-of.js'
import { eventLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { rangeInWords } from './below-plot.js'
import { Glyph } from './status.js'

/** So many events are named, those of which most is said. */
const NAMED = 5
const ASKED = /^(\d{1,3}) (-?\d{1,16}) (-?\d{1,16})$/

/** What a count or a column of the plot stands for (a row and the first and last of its moments, as a script asks): the events of which most is said. */
export function RangeCard({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { say, view } = visit
  const [, row, first, last] = (ASKED.exec(visit.card ?? '') ?? []).map(Number)
  if (row === undefined || first === undefined || last === undefined) return null
  const { marks, rows } = timeline.drawn(0)
  const here = marks.filter((mark) => mark.row === row && mark.at >= first && mark.at <= last)
  const named = [...here].sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, NAMED)
  return (
    <div class="eventcard">
      <p>
        <a href={withQuery(visit, {})}>
          <strong>
            {rows[row]?.label}: {say('timeline.events', { n: here.length })}
          </strong>
        </a>
      </p>
      <p class="soft">{rangeInWords(visit, { from: first, to: last })}</p>
      <ul class="plain">
        {named.map(({ event, status }) => (
          <li>
            <Glyph status={status} /> <a href={eventLink(visit, event)}>{view.events.get(event)?.title}</a>
          </li>
        ))}
      </ul>
      {here.length > NAMED ? <p class="soft">{say('timeline.more', { n: here.length - NAMED })}</p> : null}
    </div>
  )
}
