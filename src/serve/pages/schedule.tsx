import type { ScheduleLine } from '../../model/index.js'
import { type CalendarEntry, calendarOf } from '../exports/calendar.js'
import { Agenda, titleOf } from '../parts/agenda.js'
import { Countdown } from '../parts/countdown.js'
import { isDateOnly, millis, moment } from '../text/format.js'
import { eventLink, inFormat } from '../visit/links.js'
import type { DossierVisit, Screen, Table } from '../visit/visit.js'

/** Screen 5: what was announced beside what was seen; lines with only one half filled stand out. */
export const scheduleScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/schedule',
  page: (visit) => ({ title: visit.say('nav.schedule'), section: 'schedule', body: <SchedulePage visit={visit} /> }),
  json: (visit) => ({ asOf: visit.view.asOf, schedule: visit.view.record.schedule }),
  csv: (visit) => table(visit),
  ics: (visit) =>
    calendarOf({
      name: `${visit.view.dossier.title}: ${visit.say('nav.schedule')}`,
      now: visit.now,
      entries: visit.view.record.schedule.flatMap((line) => entry(visit, line)),
    }),
}

function SchedulePage({ visit }: { visit: DossierVisit }) {
  const { say, view } = visit
  const who = visit.query.get('who')
  const all = [...view.record.schedule].sort((a, b) => atOf(a) - atOf(b))
  const lines = who ? all.filter((line) => participantsOf(visit, line).some(({ actor }) => actor === who)) : all
  const now = millis(view.asOf ?? visit.now) ?? 0
  const next = lines.find(
    ({ announced, outcome }) => outcome === 'upcoming' && announced && (millis(announced.at) ?? 0) >= now,
  )
  return (
    <>
      <h1>{say('nav.schedule')}</h1>
      <p class="lede">
        {next?.announced ? (
          <>
            {say('schedule.next')} <a href={eventLink(visit, next.event)}>{titleOf(visit, next)}</a>,{' '}
            {moment(next.announced.at, visit.lang)} <Countdown to={next.announced.at} now={now} visit={visit} />
          </>
        ) : (
          say('schedule.nothingNext')
        )}{' '}
        <a href={inFormat(visit, 'ics')}>{say('schedule.calendar')}</a>
      </p>
      <WhoFilter visit={visit} lines={all} />
      {lines.length === 0 ? (
        <p class="empty">{who ? say('schedule.filtered', { name: view.nameOf(who) }) : say('schedule.empty')}</p>
      ) : (
        <Agenda visit={visit} lines={lines} now={now} />
      )}
      <p class="soft">{say('schedule.note')}</p>
    </>
  )
}

function WhoFilter({ visit, lines }: { visit: DossierVisit; lines: readonly ScheduleLine[] }) {
  const { say, query } = visit
  const people = new Map(
    lines.flatMap((line) =>
      participantsOf(visit, line).flatMap(({ actor, name }) => (actor ? [[actor, name] as const] : [])),
    ),
  )
  if (people.size < 2) return null
  const kept = [...query].filter(([name]) => name !== 'who')
  return (
    <form class="asof noprint" method="get" action={visit.path}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        {say('schedule.who')}
        <select name="who">
          <option value="">{say('schedule.everyone')}</option>
          {[...people]
            .sort((a, b) => a[1].localeCompare(b[1]))
            .map(([id, name]) => (
              <option value={id} selected={query.get('who') === id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <button type="submit">{say('schedule.show')}</button>
    </form>
  )
}

function participantsOf({ view }: DossierVisit, line: ScheduleLine) {
  return view.events.get(line.event)?.participants ?? []
}

function atOf({ announced, seen }: ScheduleLine): number {
  return millis(announced?.at) ?? millis(seen?.at) ?? 0
}

function table(visit: DossierVisit): Table {
  return {
    columns: ['event', 'title', 'announced', 'seen', 'outcome', 'words'],
    rows: visit.view.record.schedule.map((line) => [
      line.event,
      titleOf(visit, line),
      line.announced?.at ?? null,
      line.seen?.at ?? null,
      line.outcome,
      line.words,
    ]),
  }
}

function entry(visit: DossierVisit, line: ScheduleLine): CalendarEntry[] {
  if (!line.announced || millis(line.announced.at) === null) return []
  return [
    {
      uid: `schedule-${line.event.replace(':', '-')}@readout`,
      title: titleOf(visit, line),
      description: line.words,
      url: visit.origin + eventLink(visit, line.event),
      status: line.outcome === 'cancelled' ? 'CANCELLED' : line.outcome === 'as announced' ? 'CONFIRMED' : 'TENTATIVE',
      start: line.announced.at,
      allDay: isDateOnly(line.announced.at),
      minutes: 30,
    },
  ]
}
