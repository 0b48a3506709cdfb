import type { ScheduleLine } from '../../model/index.js'
import { type CalendarEntry, calendarOf } from '../exports/calendar.js'
import { type Agenda, agendaOf, coarseDay, nextOf } from '../figures/agenda-lines.js'
import { AgendaTables, placeOf, titleOf } from '../parts/agenda.js'
import { Countdown } from '../parts/countdown.js'
import { inDays, peopleOf, ScheduleFilter, SpanControls } from '../parts/schedule-controls.js'
import { Moment } from '../parts/time.js'
import { isDateOnly, millis, moment } from '../text/format.js'
import { type DocumentEntry, sourceOf } from '../visit/document-index.js'
import { eventLink, inFormat, readLink } from '../visit/links.js'
import type { DossierVisit, Screen, Table } from '../visit/visit.js'

/** Screen 5: what was announced beside what was seen; lines with only one half filled stand out. */
export const scheduleScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/schedule',
  asks: { who: (visit) => peopleOf(visit).map(([id]) => id), by: ['week', 'day'], on: 'text' },
  page: async (visit) => ({
    title: visit.say('nav.schedule'),
    section: 'schedule',
    body: <SchedulePage visit={visit} silent={await silentSides(visit)} />,
  }),
  json: (visit) => ({ asOf: visit.view.asOf, schedule: agendaOf(visit).lines }),
  csv: (visit) => table(visit),
  ics: (visit) =>
    calendarOf({
      name: `${visit.view.dossier.title}: ${visit.say('nav.schedule')}`,
      now: visit.now,
      entries: agendaOf(visit).lines.flatMap((line) => entry(visit, line)),
    }),
}

function SchedulePage({ visit, silent }: { visit: DossierVisit; silent: readonly Silent[] }) {
  const { say, view } = visit
  const agenda = agendaOf(visit)
  const now = millis(view.asOf ?? visit.now) ?? 0
  const next = nextOf(agenda.all, now)
  return (
    <>
      <h1>{say('nav.schedule')}</h1>
      <p class="lede">
        {next?.announced ? (
          <>
            {say('schedule.next')} <a href={eventLink(visit, next.event)}>{titleOf(visit, next)}</a>,{' '}
            {coarseDay(visit, next) ?? (
              <>
                <Moment at={next.announced.at} visit={visit} />{' '}
                <Countdown to={next.announced.at} now={now} visit={visit} />
              </>
            )}
          </>
        ) : (
          <>
            {say('schedule.nothingNext')} <LastAnnounced visit={visit} lines={agenda.all} />
          </>
        )}{' '}
        <a class="noprint" href={inFormat(visit, 'ics')}>
          {say('schedule.calendar')}
        </a>
      </p>
      <ScheduleFilter visit={visit} />
      <SpanControls visit={visit} agenda={agenda} />
      {silent.map(({ name, since }) => (
        <p class="empty">
          {since
            ? say('schedule.silentSince', { name, at: moment(since, visit.lang) })
            : say('schedule.neverReached', { name })}
        </p>
      ))}
      {agenda.shown ? <h2>{inDays(agenda.shown, visit)}</h2> : null}
      {agenda.lines.length === 0 ? (
        <p class="empty">{emptyWords(visit, agenda)}</p>
      ) : (
        <AgendaTables visit={visit} agenda={agenda} now={now} />
      )}
      <p class="soft">{say('schedule.note')}</p>
    </>
  )
}

function emptyWords({ say, view, query }: DossierVisit, { all }: Agenda): string {
  if (all.length > 0) return say('schedule.nothingThen')
  const who = query.get('who')
  return who ? say('schedule.filtered', { name: view.nameOf(who) }) : say('schedule.empty')
}

/** Where the newest announcement stands, for those who wait for the next. */
function LastAnnounced({ visit, lines }: { visit: DossierVisit; lines: readonly ScheduleLine[] }) {
  const entries = lines.flatMap(({ announced }) => (announced && visit.view.documents.get(announced.document)) || [])
  const last = entries.reduce<DocumentEntry | null>(
    (best, one) => ((millis(best?.published) ?? 0) >= (millis(one.published) ?? 0) ? best : one),
    null,
  )
  if (!last) return null
  return (
    <>
      {visit.say('schedule.lastAnnounced')} <a href={readLink(visit, last.id)}>{sourceOf(visit.view.dossier, last)}</a>,{' '}
      {moment(last.published, visit.lang)}.
    </>
  )
}

type Silent = { readonly name: string; readonly since: string | null }

/** Official sources whose last poll failed: what they announce may be missing here. */
async function silentSides({ site, view }: DossierVisit): Promise<readonly Silent[]> {
  if (view.behind.length === 0) return []
  const health = await site.store.health.list(view.dossier.id)
  return view.dossier.sources.flatMap(({ id, name, lane }) => {
    const failed = lane === 'official' && health.find(({ source, failures }) => source === id && failures > 0)
    return failed ? [{ name, since: failed.lastReached }] : []
  })
}

function table(visit: DossierVisit): Table {
  return {
    columns: ['event', 'title', 'place', 'announced', 'seen', 'outcome', 'words'],
    rows: agendaOf(visit).lines.map((line) => [
      line.event,
      titleOf(visit, line),
      placeOf(visit, line),
      line.announced?.at ?? null,
      line.seen?.at ?? null,
      line.outcome,
      line.words,
    ]),
  }
}

function entry(visit: DossierVisit, line: ScheduleLine): CalendarEntry[] {
  if (!line.announced || millis(line.announced.at) === null) return []
  const place = placeOf(visit, line)
  return [
    {
      uid: `schedule-${line.event.replace(':', '-')}@readout`,
      title: titleOf(visit, line),
      description: line.words,
      url: visit.origin + eventLink(visit, line.event),
      ...(place ? { location: place } : {}),
      status: line.outcome === 'cancelled' ? 'CANCELLED' : line.outcome === 'as announced' ? 'CONFIRMED' : 'TENTATIVE',
      start: line.announced.at,
      allDay: isDateOnly(line.announced.at),
      minutes: 30,
    },
  ]
}
