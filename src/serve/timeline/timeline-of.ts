import type { ReconciledEvent, Reconciliation } from '../../model/index.js'
import type { DossierView } from '../dossier-view.js'
import { millis, moment } from '../format.js'
import { dossierLink, eventLink, withQuery } from '../links.js'
import { carries, statusWords } from '../parts/status.js'
import type { DossierVisit } from '../visit.js'
import type { End, TimelineData } from './data.js'
import { type Clock, type Placed, placeEvents, rowKeys } from './marks.js'
import { extent, stamp, type Window, windowOf } from './window.js'

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
  readonly all: Window
  readonly events: readonly ReconciledEvent[]
  /** Events within the window that a filter hides. */
  readonly hidden: number
  readonly rows: readonly string[]
  readonly drawn: (width: number) => TimelineData
}

type Prepared = { readonly placed: readonly Placed[]; readonly published: readonly number[] }

const placedOf = new WeakMap<Reconciliation, Map<Clock, Prepared>>()

/** Answers a question to the timeline of a dossier. */
export function timelineOf(visit: DossierVisit, question: Question): Timeline {
  const { view } = visit
  const now = millis(view.asOf ?? visit.now) ?? 0
  const { placed, published } = prepared(view, question.clock, now)
  const period = { from: millis(view.dossier.period.start) ?? now, to: millis(view.dossier.period.end) ?? now }
  const all = extent(
    placed.map(({ at }) => at),
    period,
  )
  const window = windowOf(all, question.from, question.to)
  const within = placed.filter(({ at, until }) => at <= window.to && (until ?? at) >= window.from)
  const rows = rowKeys(view)
  const shown = within.filter(({ event, row }) => isAsked(question, event, rows[row]!))
  const events = [...new Map(shown.sort((a, b) => a.at - b.at).map(({ event }) => [event.id, event])).values()]
  const total = new Set(within.map(({ event }) => event.id)).size
  const inWindow = published.filter((at) => at >= window.from && at <= window.to)
  return {
    window,
    all,
    events,
    hidden: total - events.length,
    rows,
    drawn: (width) => draw(visit, { window, now, width, rows, shown, published: inWindow, count: events.length }),
  }
}

function prepared(view: DossierView, clock: Clock, now: number): Prepared {
  const kept = placedOf.get(view.record) ?? new Map<Clock, Prepared>()
  placedOf.set(view.record, kept)
  const published = () =>
    [...view.documents.values()].flatMap((entry) => millis(entry.published) ?? []).sort((a, b) => a - b)
  const made = kept.get(clock) ?? { placed: placeEvents(view, clock, now), published: published() }
  kept.set(clock, made)
  return made
}

function isAsked({ status, lane }: Question, event: ReconciledEvent, row: string): boolean {
  if (status && !carries(event.status, status)) return false
  return !lane || row.split(':')[0] === lane
}

type Drawing = {
  readonly window: Window
  readonly now: number
  readonly width: number
  readonly rows: readonly string[]
  readonly shown: readonly Placed[]
  readonly published: readonly number[]
  readonly count: number
}

function draw(visit: DossierVisit, { window, now, width, rows, shown, published, count }: Drawing): TimelineData {
  const { say, lang, view } = visit
  const within = ({ from, to }: Window) => to >= window.from && from <= window.to
  return {
    ...window,
    now,
    width,
    published,
    rows: rows.map((key) => ({ key, label: rowLabel(visit, key) })),
    marks: shown.map(({ event, row, at, until }) => ({
      event: event.id,
      row,
      at: Math.max(at, window.from),
      until,
      status: event.status,
      title: event.title,
      href: eventLink(visit, event.id),
      weight: event.mentions.length,
      words: `${statusWords(event.status, say)}. ${moment(new Date(at).toISOString(), lang)}`,
    })),
    ends: endsOf(visit).filter(({ at }) => at >= window.from && at <= window.to),
    bursts: view.record.bursts
      .map(({ start, end }) => ({ from: millis(start) ?? 0, to: millis(end) ?? 0 }))
      .filter(within),
    words: {
      name: say('timeline.name', { n: count }),
      attention: (max, span) => say('timeline.attention', { n: max, span }),
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
    end.flatMap(({ value, by }) => {
      const at = millis(value)
      if (at === null) return []
      return [
        {
          at,
          title: `${title}: ${moment(value, visit.lang)} (${by})`,
          href: `${dossierLink(visit, 'commitments')}#${id}`,
          group: id,
        },
      ]
    }),
  )
}
