import type { ReconciledEvent } from '../../model/index.js'
import { day, moment } from '../text/format.js'
import { DAY } from '../timeline/data.js'
import type { Timeline } from '../timeline/timeline-of.js'
import { stamp, type Window } from '../timeline/window.js'
import { dossierLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { AsOfControl } from './as-of-control.js'
import { EventTable } from './event-table.js'
import { Legend } from './status.js'

const LISTED = 50

/** What a script fetches after the plot: the legend, the moment asked about, and the list. */
export function BelowPlot({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { say, query } = visit
  return (
    <div class="below">
      <Legend
        say={say}
        chosen={query.get('status')}
        hrefOf={(name) => withQuery(visit, { status: query.get('status') === name ? null : name })}
      />
      <AsOfControl visit={visit} />
      <div class="listed">
        <h2>{say('timeline.list')}</h2>
        {timeline.events.length > 0 ? (
          <List visit={visit} timeline={timeline} />
        ) : (
          <Empty visit={visit} timeline={timeline} />
        )}
      </div>
    </div>
  )
}

function List({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { events } = timeline
  const first = Math.max(0, Number(visit.query.get('skip')) || 0)
  const isByEvent = visit.query.get('clock') === 'happened'
  const dayOf = ({ when, status }: ReconciledEvent) =>
    ((isByEvent && when?.start) || status.knownSince)?.slice(0, 10) ?? null
  const listed = visit.query.get('list') === 'all' ? events.length : LISTED
  const shown = events.slice(first, first + listed)
  return (
    <>
      <EventTable events={shown} visit={visit} caption={visit.say('timeline.list')} dayOf={dayOf} />
      {first + listed < events.length ? (
        <p>
          <a href={withQuery(visit, { skip: String(first + listed) })}>
            {visit.say('timeline.more', { n: events.length - first - listed })}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Empty({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { say, view } = visit
  if (timeline.hidden > 0) return <p class="empty">{say('timeline.filtered', { n: timeline.hidden })}</p>
  if (view.documents.size === 0)
    return (
      <p class="empty">
        {say('timeline.noDocuments')} <a href={dossierLink(visit, 'import')}>{say('import.title')}</a>
      </p>
    )
  if (view.events.size === 0)
    return <p class="empty">{say(view.reconciled ? 'timeline.noEvents' : 'timeline.notRun')}</p>
  return (
    <p class="empty">
      {say('timeline.nothingHere', { range: rangeInWords(visit, timeline.window) })}{' '}
      <Nearest visit={visit} timeline={timeline} />
      <a href={withQuery(visit, { from: null, to: null })}>{say('timeline.all')}</a>
    </p>
  )
}

/** The way to the closest event, with the window's own length around it. */
function Nearest({ visit, timeline: { nearest, window } }: { visit: DossierVisit; timeline: Timeline }) {
  if (nearest === null) return null
  const half = Math.max(window.to - window.from, DAY) / 2
  return (
    <>
      <a href={withQuery(visit, { from: stamp(nearest - half), to: stamp(nearest + half) })}>
        {visit.say('timeline.nearest', { at: moment(new Date(nearest).toISOString(), visit.lang) })}
      </a>
      {' · '}
    </>
  )
}

/** A stretch of time, by days unless it is short. */
export function rangeInWords({ lang }: DossierVisit, { from, to }: Window): string {
  const [a, b] = [new Date(from).toISOString(), new Date(to).toISOString()]
  return to - from > 3 * DAY ? `${day(a, lang)} – ${day(b, lang)}` : `${moment(a, lang)} – ${moment(b, lang)}`
}
