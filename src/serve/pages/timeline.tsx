import { raw } from 'hono/html'
import { AsOfControl } from '../parts/as-of-control.js'
import { EventTable } from '../parts/event-table.js'
import { leadSentence } from '../parts/state-sentence.js'
import { Legend, STATUS_NAMES } from '../parts/status.js'
import { TimelineControls } from '../parts/timeline-controls.js'
import { day, moment } from '../text/format.js'
import { DAY } from '../timeline/data.js'
import { drawing } from '../timeline/kept-drawings.js'
import { pngOf } from '../timeline/png.js'
import { render } from '../timeline/render.js'
import { standalone } from '../timeline/standalone.js'
import { type Question, type Timeline, timelineOf } from '../timeline/timeline-of.js'
import { stamp, type Window } from '../timeline/window.js'
import { dossierLink, withQuery } from '../visit/links.js'
import { millisAsked } from '../visit/typed-moment.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

const WIDE = 1248
const NARROW = 358
const LISTED = 50
/** Below this width the style sheet shows the narrow plot. */
const PHONE = 600

/** Screen 1: three lanes, the attention band, and the same events as a list. */
export const timelineScreen: Screen<DossierVisit> = {
  path: '/d/:dossier',
  asks: {
    clock: ['known', 'happened'],
    status: STATUS_NAMES,
    lane: ['official', 'media', 'informal'],
    from: 'text',
    to: 'text',
    skip: /^\d{1,7}$/,
    w: /^\d{1,5}$/,
  },
  page(visit) {
    const timeline = timelineOf(visit, questionOf(visit))
    return {
      title: visit.view.dossier.title,
      section: 'timeline',
      body: <TimelinePage visit={visit} timeline={timeline} />,
    }
  },
  json: (visit) => ({
    dossier: visit.view.dossier.id,
    asOf: visit.view.asOf,
    events: timelineOf(visit, questionOf(visit)).events,
  }),
  subject: (visit) => ({
    visit,
    title: visit.view.dossier.title,
    events: timelineOf(visit, questionOf(visit)).events,
    documents: null,
  }),
  svg: (visit) => alone(visit),
  png: (visit) => pngOf(alone(visit), visit.site.assets),
}

function alone(visit: DossierVisit): string {
  return standalone(render(timelineOf(visit, questionOf(visit)).drawn(widthOf(visit))), visit.view.dossier.title)
}

function questionOf({ query }: DossierVisit): Question {
  const clock = query.get('clock') === 'happened' ? 'happened' : 'known'
  return {
    clock,
    status: query.get('status'),
    lane: query.get('lane'),
    from: millisAsked(query.get('from')),
    to: millisAsked(query.get('to')),
  }
}

function widthOf({ query, plotWidth }: DossierVisit, fallback = WIDE): number {
  const asked = Number(query.get('w')) || plotWidth || 0
  return asked >= 280 && asked <= 4000 ? Math.round(asked) : fallback
}

function TimelinePage({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { view, say } = visit
  const { events } = timeline
  return (
    <>
      <h1>{view.dossier.title}</h1>
      <p class="lede">{leadSentence(visit)}</p>
      <readout-timeline data-from={stamp(timeline.window.from)} data-to={stamp(timeline.window.to)}>
        <p class="range" role="status">
          {rangeInWords(visit, timeline.window)} · {say('timeline.events', { n: events.length })}
          {timeline.hidden > 0 ? (
            <>
              {' · '}
              {say('timeline.hidden', { n: timeline.hidden })}{' '}
              <a href={withQuery(visit, { status: null, lane: null })}>{say('timeline.clear')}</a>
            </>
          ) : null}
        </p>
        <TimelineControls visit={visit} window={timeline.window} all={timeline.all} />
        <div class="plots">
          <Plots visit={visit} timeline={timeline} />
        </div>
        {visit.isPlotOnly ? null : <BelowPlot visit={visit} timeline={timeline} />}
      </readout-timeline>
    </>
  )
}

/** What a script fetches after the plot: the legend, the moment asked about, and the list. */
function BelowPlot({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
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

/** Both plots, of which the style sheet shows one; a script that says its width gets only the one that it shows, a browser of no phone only the wide one. */
function Plots({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const asked = visit.plotWidth
  const narrowed = Math.min(PHONE, widthOf(visit, NARROW))
  const wide = asked !== null && asked < PHONE ? '' : drawing(visit, timeline, { width: widthOf(visit), id: 'wide' })
  const isWide = asked === null ? visit.isDesktop : asked >= PHONE
  const narrow = isWide ? '' : drawing(visit, timeline, { width: narrowed, id: 'narrow' })
  return (
    <>
      <div class="wide">{raw(wide)}</div>
      {isWide ? null : (
        // On a phone the list comes first: the drawing opens on demand, and stays open while its window is moved.
        <details class="narrow" open={visit.query.get('from') !== null}>
          <summary>{visit.say('timeline.drawing')}</summary>
          {raw(narrow)}
        </details>
      )}
    </>
  )
}

function List({ visit, timeline }: { visit: DossierVisit; timeline: Timeline }) {
  const { events } = timeline
  const first = Math.max(0, Number(visit.query.get('skip')) || 0)
  const shown = events.slice(first, first + LISTED)
  return (
    <>
      <EventTable events={shown} visit={visit} caption={visit.say('timeline.list')} />
      {first + LISTED < events.length ? (
        <p>
          <a href={withQuery(visit, { skip: String(first + LISTED) })}>
            {visit.say('timeline.more', { n: events.length - first - LISTED })}
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

function rangeInWords({ lang }: DossierVisit, { from, to }: Window): string {
  const [a, b] = [new Date(from).toISOString(), new Date(to).toISOString()]
  return to - from > 3 * DAY ? `${day(a, lang)} – ${day(b, lang)}` : `${moment(a, lang)} – ${moment(b, lang)}`
}
