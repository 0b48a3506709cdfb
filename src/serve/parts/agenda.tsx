import { dayIn, grouped, type ScheduleLine } from '../../model/index.js'
import { type Agenda, coarseDay, dayOf, daysAround } from '../figures/agenda-lines.js'
import { clock, day, elsewhere, isDateOnly } from '../text/format.js'
import { eventLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip } from './cite.js'
import { inDays } from './schedule-controls.js'

type Shown = { readonly visit: DossierVisit; readonly agenda: Agenda; readonly now: number }

/** A week or a day as it is asked for; else the days to come, and behind them week by week the past, folded but for the last one of a dossier that is over. */
export function AgendaTables({ visit, agenda: { by, lines }, now }: Shown) {
  if (by) return <Days visit={visit} lines={lines} />
  const today = dayIn(now, null)
  const ahead = lines.filter((line) => dayOf(line) >= today || dayOf(line) === '')
  const weeks = weeksOf(lines.filter((line) => !ahead.includes(line)))
  return (
    <>
      {ahead.length > 0 ? (
        <>
          <h2>{visit.say('schedule.ahead')}</h2>
          <Days visit={visit} lines={ahead} />
        </>
      ) : null}
      {weeks.length > 0 ? <h2>{visit.say('schedule.past')}</h2> : null}
      {weeks.map(([from, week], n) => (
        <details class="fold" open={n === 0 && ahead.length === 0}>
          <summary>
            {inDays(daysAround(from, 'week'), visit)} <small class="soft">{countsOf(week, visit)}</small>
          </summary>
          <Days visit={visit} lines={week} />
        </details>
      ))}
    </>
  )
}

/** Lines by the Monday of their week, the newest week first. */
function weeksOf(lines: readonly ScheduleLine[]): readonly (readonly [string, readonly ScheduleLine[]])[] {
  const weeks = grouped(lines, (line) => daysAround(dayOf(line), 'week').from)
  return [...weeks].reverse()
}

/** How many lines a week has, and how many of them only one half of: announced but not seen, or seen but not announced. */
function countsOf(lines: readonly ScheduleLine[], { say }: DossierVisit): string {
  const halves = lines.filter(({ announced, seen, outcome }) => (!announced || !seen) && outcome !== 'cancelled').length
  const all = say('schedule.entries', { n: lines.length })
  return halves > 0 ? `${all} · ${say('schedule.halves', { n: halves })}` : all
}

function Days({ visit, lines }: { visit: DossierVisit; lines: readonly ScheduleLine[] }) {
  const { say } = visit
  const days = grouped(lines, (line) => coarseDay(visit, line) ?? (dayOf(line) ? day(dayOf(line), visit.lang) : '–'))
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
              {key}
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
  const { say } = visit
  const { announced, seen, outcome, words } = line
  return (
    <tr>
      <th scope="row">
        <a href={eventLink(visit, line.event)}>{titleOf(visit, line)}</a>
        <Place line={line} visit={visit} />
      </th>
      <td class="when" data-label={say('schedule.announced')}>
        {announced ? (
          <>
            <Clock at={announced.at} line={line} visit={visit} />{' '}
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
            <Clock at={seen.at} line={line} visit={visit} /> <Chip cite={seen.cite} visit={visit} label="§" />
          </>
        ) : (
          <em class="soft">{say(outcome === 'upcoming' ? 'schedule.notYet' : 'schedule.notSeen')}</em>
        )}
      </td>
      <td data-label={say('schedule.outcome')}>
        <strong>{say(`outcome.${outcome.replaceAll(/[ ,]+/g, '-')}` as 'outcome.moved')}</strong>{' '}
        <span class="soft">{words}</span>
        <OtherPlace line={line} visit={visit} />
      </td>
    </tr>
  )
}

type Of = { readonly line: ScheduleLine; readonly visit: DossierVisit }

/** Where it is said to be, unless the title says so. */
function Place({ line, visit }: Of) {
  const place = placeOf(visit, line)
  if (!place || titleOf(visit, line).includes(place)) return null
  return (
    <>
      <br />
      <small class="soft">{place}</small>
    </>
  )
}

/** That texts name places which cannot be one, each with who says so. */
function OtherPlace({ line, visit }: Of) {
  const found = visit.view.events
    .get(line.event)
    ?.findings.find(({ kind, point }) => kind === 'difference' && point === 'place')
  if (!found) return null
  return (
    <>
      <br />
      <a href={`${eventLink(visit, line.event)}#${found.id}`}>≠ {visit.say('point.place')}</a>{' '}
      <span class="soft">{found.words}</span>
    </>
  )
}

/** A clock under its day's heading, with the second zone in grey; the day where that is all there is. */
function Clock({ at, line, visit }: { at: string; line: ScheduleLine; visit: DossierVisit }) {
  const { lang, view } = visit
  if (isDateOnly(at) || at === '') return <>{coarseDay(visit, line) ?? day(at, lang)}</>
  const there = elsewhere(at, lang, visit.zone ?? view.events.get(line.event)?.when?.zone ?? null)
  return (
    <time datetime={at}>
      {dayOf(line) === at.slice(0, 10) ? '' : `${day(at, lang)}, `}
      {clock(at, lang)} UTC{there ? <span class="soft"> ({there})</span> : null}
    </time>
  )
}

/** The place of the event behind a line, as coarse as the texts name it. */
export function placeOf({ view }: DossierVisit, line: ScheduleLine): string | null {
  return view.events.get(line.event)?.place?.name ?? null
}

/** The title of the event behind a line, else its words. */
export function titleOf({ view }: DossierVisit, line: ScheduleLine): string {
  return view.events.get(line.event)?.title ?? line.words
}
