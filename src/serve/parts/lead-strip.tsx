import { raw } from 'hono/html'
import type { SourceLine } from '../figures/source-lines.js'
import { leadsOf } from '../figures/source-period.js'
import { minutesInWords } from '../text/minutes.js'
import { px, xml } from '../timeline/xml.js'
import { eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

const WIDE = 640
const TICKS = [10, 60, 360, 1440, 10_080, 43_200]
const LEFT = 8

/** Lead times of a source's early reports that came on record later: a dot each on a logarithmic scale from minutes to weeks. */
export function LeadStrip({ visit, line: { record } }: { visit: DossierVisit; line: SourceLine }) {
  const { say, view, lang } = visit
  const later = new Set(record?.laterOnRecord)
  const cases = (record ? leadsOf(record, visit) : []).flatMap(({ event: id, minutes }) => {
    const event = view.events.get(id)
    return event && later.has(id) && minutes !== null && minutes > 0 ? [{ event, minutes }] : []
  })
  if (cases.length === 0) return null
  const x = (minutes: number) => LEFT + (Math.log(Math.max(1, minutes)) / Math.log(60_000)) * (WIDE - LEFT * 2)
  const grid = TICKS.map(
    (minutes) =>
      `<path class="grid" d="M${px(x(minutes))} 4V40"/><text class="tick" x="${px(x(minutes))}" y="56" text-anchor="middle">${xml(minutesInWords(minutes, lang))}</text>`,
  )
  const dots = cases.map(
    ({ event, minutes }) =>
      `<a class="mark" href="${xml(eventLink(visit, event.id))}" aria-label="${xml(`${event.title}: ${minutesInWords(minutes, lang)}`)}"><rect class="hit" x="${px(x(minutes) - 12)}" y="10" width="24" height="24"/><circle class="g-fill" cx="${px(x(minutes))}" cy="22" r="5"/></a>`,
  )
  return (
    <figure class="strip">
      <figcaption class="soft">{say('sources.leadStrip', { n: cases.length })}</figcaption>
      {raw(
        `<svg class="plot" viewBox="0 0 ${WIDE} 62" width="${WIDE}" height="62" role="group" aria-label="${xml(say('sources.lead'))}">${grid.join('')}${dots.join('')}</svg>`,
      )}
    </figure>
  )
}
