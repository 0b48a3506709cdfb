import { dayIn, isDay, type ScheduleLine } from '../../model/index.js'
import { sayDay, tablesOf } from '../../say/index.js'
import { millis } from '../text/format.js'
import { type DossierVisit, Unclear } from '../visit/visit.js'

const DAY = 86_400_000

/** Days from the first to the last, as `2025-03-17`. */
export type Days = { readonly from: string; readonly to: string }

/** How much of the schedule is asked for at once: everything, a week from Monday to Sunday, or a day. */
export type Agenda = {
  /** Every line of whoever is asked for, by time. */
  readonly all: readonly ScheduleLine[]
  readonly lines: readonly ScheduleLine[]
  readonly by: 'week' | 'day' | null
  readonly shown: Days | null
  /** The nearest weeks or days before and after that hold anything. */
  readonly before: Days | null
  readonly after: Days | null
}

/** The lines of the schedule that a visit asks for with `who`, `by` and `on`. */
export function agendaOf(visit: DossierVisit): Agenda {
  const { query, view } = visit
  const who = query.get('who')
  const sorted = [...view.record.schedule].sort((a, b) => atOf(a) - atOf(b))
  const all = who ? sorted.filter((line) => participantsOf(visit, line).some(({ actor }) => actor === who)) : sorted
  const by = (query.get('by') || null) as Agenda['by']
  if (!by) return { all, lines: all, by, shown: null, before: null, after: null }
  const shown = daysAround(dayAsked(visit, all), by)
  const held = (line: ScheduleLine | undefined) => (line ? daysAround(dayOf(line), by) : null)
  const dated = all.filter((line) => dayOf(line) !== '')
  return {
    all,
    by,
    shown,
    lines: dated.filter((line) => dayOf(line) >= shown.from && dayOf(line) <= shown.to),
    before: held(dated.findLast((line) => dayOf(line) < shown.from)),
    after: held(dated.find((line) => dayOf(line) > shown.to)),
  }
}

/** The day on which a line stands; empty where no time is known. */
export function dayOf({ announced, seen }: ScheduleLine): string {
  return (announced?.at ?? seen?.at ?? '').slice(0, 10)
}

/** The month or the year of a line that names no day, in words; null where the day or the hour is known. */
export function coarseDay({ view, lang }: DossierVisit, { event, announced, seen }: ScheduleLine): string | null {
  const when = view.events.get(event)?.when
  const letters = { year: 4, month: 7 }[when?.precision as 'year' | 'month']
  const at = announced?.at ?? seen?.at ?? ''
  return letters && at === when?.start ? sayDay(at.slice(0, letters), tablesOf(lang).time) : null
}

/** The week (from Monday) or the day in which a day lies. */
export function daysAround(day: string, by: 'week' | 'day'): Days {
  if (by === 'day') return { from: day, to: day }
  const at = Date.parse(day)
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY
  return { from: isoDay(monday), to: isoDay(monday + 6 * DAY) }
}

/** Who takes part in the event behind a line. */
export function participantsOf({ view }: DossierVisit, line: ScheduleLine) {
  return view.events.get(line.event)?.participants ?? []
}

/** The next announced line that is still to come. */
export function nextOf(lines: readonly ScheduleLine[], now: number): ScheduleLine | undefined {
  return lines.find(
    ({ announced, outcome }) => outcome === 'upcoming' && announced && (millis(announced.at) ?? 0) >= now,
  )
}

/** The day asked for, else that of the next line ahead, else that of the last one. */
function dayAsked({ query, say, view, now }: DossierVisit, lines: readonly ScheduleLine[]): string {
  const asked = query.get('on')
  if (asked && !isDay(asked)) throw new Unclear(say('brief.noDay', { day: asked.slice(0, 20) }), 'on')
  if (asked) return asked
  const next = nextOf(lines, millis(view.asOf ?? now) ?? 0) ?? lines.at(-1)
  return (next && dayOf(next)) || (view.asOf ?? now).slice(0, 10)
}

function atOf({ announced, seen }: ScheduleLine): number {
  return millis(announced?.at) ?? millis(seen?.at) ?? 0
}

function isoDay(at: number): string {
  return dayIn(at, null)
}
