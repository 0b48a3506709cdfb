import type { ReconciledEvent } from '../../model/index.js'
import { carries, statusWords } from '../parts/status.js'
import { millis, moment } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import { readerOf } from '../visit/called.js'
import { dossierLink, eventLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import type { End, TimelineData } from './data.js'
import type { Clock, Placed } from './marks.js'
import { eventsOf, placesIn, prepared, publishedIn } from './prepared.js'
import { stamp, type Window, windowOf } from './window.js'

/** A question to the timeline, read from its address. */
export type Question = {
  readonly clock: Clock
  readonly status: string | null
  readonly lane: string | null
  readonly from: number | null
  readonly to: number | null
}

/** What the timeline page shows: the window, its events in order, and the plot's data for any width. */
export type Timeline = {
  readonly window: Window
  /** All times, with those that stand far off. */
  readonly whole: Window
  /** Events that only `whole` shows, where no window is asked for. */
  readonly beyond: number
  readonly events: readonly ReconciledEvent[]
  /** Events within the window that a filter hides. */
  readonly hidden: number
  readonly rows: readonly string[]
  /** Of all events, where the one closest to a window without any stands. */
  readonly nearest: number | null
  readonly drawn: (width: number) => TimelineData
}

/** Answers a question to the timeline of a dossier. */
export function timelineOf(visit: DossierVisit, question: Question): Timeline {
  const { view } = visit
  const now = millis(view.asOf ?? visit.now) ?? 0
  const ready = prepared(view, question.clock, now)
  const { placed, rows, all, whole } = ready
  const window = windowOf(all, question.from, question.to)
  const isWhole = window.from <= whole.from && window.to >= whole.to
  const within = isWhole ? placed : placesIn(ready, window)
  const lanes = rows.map((key) => key.slice(0, key.indexOf(':') < 0 ? undefined : key.indexOf(':')))
  const isFiltered = question.status !== null || question.lane !== null
  const shown = isFiltered ? within.filter(({ of, row }) => isAsked(question, of, lanes[row]!)) : within
  const events = isWhole && !isFiltered ? ready.events : eventsOf(shown)
  const total = isFiltered ? eventsOf(within).length : events.length
  return {
    window,
    whole,
    beyond: window === all ? ready.events.length - total : 0,
    events,
    hidden: total - events.length,
    rows,
    nearest: within.length > 0 ? null : nearestTo(placed, window),
    drawn: (width) =>
      draw(visit, {
        window,
        now,
        width,
        rows,
        marks: shown,
        published: publishedIn(ready, window),
        count: events.length,
      }),
  }
}

function nearestTo(placed: readonly Placed[], { from, to }: Window): number | null {
  const distance = (at: number) => (at < from ? from - at : at - to)
  let best: number | null = null
  for (const { at } of placed) if (best === null || distance(at) < distance(best)) best = at
  return best
}

function isAsked({ status, lane }: Question, event: ReconciledEvent, inLane: string): boolean {
  if (status && !carries(event.status, status)) return false
  return !lane || inLane === lane
}

type Drawing = {
  readonly window: Window
  readonly now: number
  readonly width: number
  readonly rows: readonly string[]
  readonly marks: readonly Placed[]
  readonly published: Float64Array
  readonly count: number
}

function draw(visit: DossierVisit, { window, now, width, rows, marks, published, count }: Drawing): TimelineData {
  const { say, lang, view } = visit
  const within = ({ from, to }: Window) => to >= window.from && from <= window.to
  return {
    ...window,
    now,
    width,
    published,
    rows: rows.map((key) => ({ key, label: rowLabel(visit, key) })),
    marks,
    describe: ({ event: id, at }) => {
      const event = view.events.get(id)
      const words = event ? statusWords(event.status, say) : ''
      return {
        title: event?.title ?? '',
        href: eventLink(visit, id),
        words: `${words}. ${moment(new Date(at).toISOString(), lang)}`,
      }
    },
    ends: endsOf(visit).filter(({ at }) => at >= window.from && at <= window.to),
    bursts: view.record.bursts
      .map(({ start, end }) => ({ from: millis(start) ?? 0, to: millis(end) ?? 0 }))
      .filter(within),
    words: {
      name: say('timeline.name', { n: count }),
      attention: (max, minutes) => say('timeline.attention', { n: max, span: minutesInWords(minutes, lang) }),
      heightened: say('timeline.heightened'),
      now: view.asOf ? say('timeline.asOf') : say('timeline.now'),
      ends: say('timeline.ends'),
      events: (n) => say('timeline.events', { n }),
      locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
    },
    hrefOf: (from, to) => withQuery(visit, { from: stamp(from), to: stamp(to) }),
  }
}

function rowLabel({ view, say }: DossierVisit, key: string): string {
  const [lane, party] = key.split(':')
  const name = say(`lane.${lane as 'official' | 'media' | 'informal'}`)
  if (lane !== 'official') return name
  return `${name} · ${party ? view.nameOf(party) : say('timeline.others')}`
}

function endsOf(visit: DossierVisit): End[] {
  return visit.view.record.commitments.flatMap(({ id, title, end }) =>
    end.flatMap((reading) => {
      const at = millis(reading.value)
      if (at === null) return []
      return [
        {
          at,
          title: `${title}: ${moment(reading.value, visit.lang)} (${readerOf(reading, visit)})`,
          href: `${dossierLink(visit, 'commitments')}#${id}`,
          group: id,
        },
      ]
    }),
  )
}
