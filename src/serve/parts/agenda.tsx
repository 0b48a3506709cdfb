import type { ScheduleLine } from '../../model/index.js'
import { clock, day, isDateOnly } from '../text/format.js'
import { eventLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip } from './cite.js'

/** Days to come first and open; the days behind fold once there is anything ahead. */
export function Agenda({ visit, lines, now }: { visit: DossierVisit; lines: readonly ScheduleLine[]; now: number }) {
  const today = new Date(now).toISOString().slice(0, 10)
  const ahead = lines.filter((line) => dayOf(line) >= today)
  const past = lines.filter((line) => dayOf(line) < today)
  if (ahead.length === 0 || past.length === 0) return <Days visit={visit} lines={lines} />
  return (
    <>
      <h2>{visit.say('schedule.ahead')}</h2>
      <Days visit={visit} lines={ahead} />
      <details>
        <summary>{visit.say('schedule.past', { n: new Set(past.map(dayOf)).size })}</summary>
        <Days visit={visit} lines={[...past].reverse()} />
      </details>
    </>
  )
}

function Days({ visit, lines }: { visit: DossierVisit; lines: readonly ScheduleLine[] }) {
  const { say } = visit
  const days = new Map<string, ScheduleLine[]>()
  for (const line of lines) days.set(dayOf(line), [...(days.get(dayOf(line)) ?? []), line])
  return (
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
      <td class="when" data-label={say('schedule.announced')}>
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
      <td class="when" data-label={say('schedule.seen')}>
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

/** The title of the event behind a line, else its words. */
export function titleOf({ view }: DossierVisit, line: ScheduleLine): string {
  return view.events.get(line.event)?.title ?? line.words
}

function dayOf({ announced, seen }: ScheduleLine): string {
  return (announced?.at ?? seen?.at ?? '').slice(0, 10)
}
