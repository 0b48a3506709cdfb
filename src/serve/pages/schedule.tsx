import type { EventAttributes } from 'ics'
import type { ScheduleLine } from '../../model/index.js'
import { calendarOf } from '../exports/calendar.js'
import { clock, day, isDateOnly, millis, moment } from '../format.js'
import { eventLink, readLink } from '../links.js'
import { Chip } from '../parts/cite.js'
import { Countdown } from '../parts/countdown.js'
import type { DossierVisit, Screen, Table } from '../visit.js'

/** Screen 5: what was announced beside what was seen; lines with only one half filled stand out. */
export const scheduleScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/schedule',
  page: (visit) => ({ title: visit.say('nav.schedule'), section: 'schedule', body: <SchedulePage visit={visit} /> }),
  json: (visit) => ({ asOf: visit.view.asOf, schedule: visit.view.record.schedule }),
  csv: (visit) => table(visit),
  ics: (visit) =>
    calendarOf(
      `${visit.view.dossier.title}: ${visit.say('nav.schedule')}`,
      visit.view.record.schedule.flatMap((line) => entry(visit, line)),
    ),
}

function SchedulePage({ visit }: { visit: DossierVisit }) {
  const { say, view } = visit
  const lines = [...view.record.schedule].sort((a, b) => atOf(a) - atOf(b))
  const now = millis(view.asOf ?? visit.now) ?? 0
  const next = lines.find(
    ({ announced, outcome }) => outcome === 'upcoming' && announced && (millis(announced.at) ?? 0) >= now,
  )
  const days = new Map<string, ScheduleLine[]>()
  for (const line of lines) {
    const key = (line.announced?.at ?? line.seen?.at ?? '').slice(0, 10)
    days.set(key, [...(days.get(key) ?? []), line])
  }
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
        )}
      </p>
      {lines.length === 0 ? (
        <p class="empty">{say('schedule.empty')}</p>
      ) : (
        <table class="cards schedule">
          <thead>
            <tr>
              <th scope="col">{say('event.event')}</th>
              <th scope="col">{say('schedule.announced')}</th>
              <th scope="col">{say('schedule.seen')}</th>
              <th scope="col">{say('schedule.outcome')}</th>
            </tr>
          </thead>
          {[...days].map(([key, of]) => (
            <tbody>
              <tr class="dayrow">
                <th colspan={4} scope="rowgroup">
                  {key ? day(key, visit.lang) : '–'}
                </th>
              </tr>
              {of.map((line) => (
                <Line line={line} visit={visit} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      <p class="soft">{say('schedule.note')}</p>
    </>
  )
}

function Line({ line, visit }: { line: ScheduleLine; visit: DossierVisit }) {
  const { say, lang } = visit
  const { announced, seen, outcome, words } = line
  return (
    <tr>
      <th scope="row">
        <a href={eventLink(visit, line.event)}>{titleOf(visit, line)}</a>
      </th>
      <td data-label={say('schedule.announced')}>
        {announced ? (
          <>
            {timeOf(announced.at, lang)}{' '}
            {announced.cite ? (
              <Chip cite={announced.cite} visit={visit} label="§" />
            ) : (
              <a class="chip" href={readLink(visit, announced.document)} aria-label={say('statements.read')}>
                §
              </a>
            )}
          </>
        ) : (
          <em class="soft">{say('schedule.notAnnounced')}</em>
        )}
      </td>
      <td data-label={say('schedule.seen')}>
        {seen ? (
          <>
            {timeOf(seen.at, lang)} <Chip cite={seen.cite} visit={visit} label="§" />
          </>
        ) : (
          <em class="soft">{say(outcome === 'upcoming' ? 'schedule.notYet' : 'schedule.notSeen')}</em>
        )}
      </td>
      <td data-label={say('schedule.outcome')}>
        <strong>{say(`outcome.${outcome.replaceAll(/[ ,]+/g, '-')}` as 'outcome.moved')}</strong>{' '}
        <span class="soft">{words}</span>
      </td>
    </tr>
  )
}

function timeOf(iso: string, lang: DossierVisit['lang']): string {
  return isDateOnly(iso) || iso === '' ? day(iso, lang) : `${clock(iso, lang)} UTC`
}

function titleOf({ view }: DossierVisit, line: ScheduleLine): string {
  return view.events.get(line.event)?.title ?? line.words
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

function entry(visit: DossierVisit, line: ScheduleLine): EventAttributes[] {
  const at = millis(line.announced?.at)
  if (at === null) return []
  const time = new Date(at)
  const date = [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()] as const
  const allDay = isDateOnly(line.announced!.at)
  return [
    {
      uid: `schedule-${line.event.replace(':', '-')}@readout`,
      title: titleOf(visit, line),
      description: line.words,
      url: visit.origin + eventLink(visit, line.event),
      status: line.outcome === 'cancelled' ? 'CANCELLED' : line.outcome === 'as announced' ? 'CONFIRMED' : 'TENTATIVE',
      start: allDay ? [...date] : [...date, time.getUTCHours(), time.getUTCMinutes()],
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: allDay ? { days: 1 } : { minutes: 30 },
    },
  ]
}
