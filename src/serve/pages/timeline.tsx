import { raw } from 'hono/html'
import { BelowPlot, rangeInWords } from '../parts/below-plot.js'
import { RangeCard } from '../parts/range-card.js'
import { leadSentence } from '../parts/state-sentence.js'
import { STATUS_NAMES } from '../parts/status.js'
import { TimelineControls } from '../parts/timeline-controls.js'
import { drawSpark } from '../timeline/draw-spark.js'
import { drawing } from '../timeline/kept-drawings.js'
import { pngOf } from '../timeline/png.js'
import { render } from '../timeline/render.js'
import { standalone } from '../timeline/standalone.js'
import { type Question, type Timeline, timelineOf } from '../timeline/timeline-of.js'
import { stamp } from '../timeline/window.js'
import { withQuery } from '../visit/links.js'
import { millisAsked } from '../visit/typed-moment.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

const WIDE = 1248
const NARROW = 358
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
    // The static site asks for all at once, since a file cannot be asked for the rest.
    list: ['all'],
    w: /^\d{1,5}$/,
  },
  page(visit) {
    const timeline = timelineOf(visit, questionOf(visit))
    if (visit.card) return { title: visit.view.dossier.title, body: <RangeCard visit={visit} timeline={timeline} /> }
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

function questionOf({ query, say }: DossierVisit): Question {
  const clock = query.get('clock') === 'happened' ? 'happened' : 'known'
  return {
    clock,
    status: query.get('status'),
    lane: query.get('lane'),
    from: millisAsked(query.get('from'), { name: 'from', say }),
    to: millisAsked(query.get('to'), { name: 'to', say }),
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
      <readout-timeline
        data-from={stamp(timeline.window.from)}
        data-to={stamp(timeline.window.to)}
        data-failed={say('timeline.failed')}
        data-retry={say('timeline.retry')}
      >
        <p class="range" role="status">
          {rangeInWords(visit, timeline.window)} · {say('timeline.events', { n: events.length })}
          {timeline.beyond > 0 ? (
            <>
              {' · '}
              <a href={withQuery(visit, { from: stamp(timeline.whole.from), to: stamp(timeline.whole.to) })}>
                {say('timeline.beyond', { n: timeline.beyond })}
              </a>
            </>
          ) : null}
          {timeline.hidden > 0 ? (
            <>
              {' · '}
              {say('timeline.hidden', { n: timeline.hidden })}{' '}
              <a href={withQuery(visit, { status: null, lane: null })}>{say('timeline.clear')}</a>
            </>
          ) : null}
        </p>
        <TimelineControls visit={visit} window={timeline.window} all={timeline.whole} />
        <div class="plots">
          <Plots visit={visit} timeline={timeline} />
        </div>
        {visit.isPlotOnly ? null : <BelowPlot visit={visit} timeline={timeline} />}
      </readout-timeline>
    </>
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
          <summary>
            {visit.say('timeline.drawing')}
            {raw(drawSpark(timeline.drawn(narrowed)))}
          </summary>
          {raw(narrow)}
        </details>
      )}
    </>
  )
}
