import { type Agenda, type Days, participantsOf } from '../figures/agenda-lines.js'
import { day, placeOf } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Choice } from './choice.js'
import { KeptQuestion } from './kept-question.js'

type Shown = { readonly visit: DossierVisit; readonly agenda: Agenda }

/** Everything, a week or a day, and the way to the nearest ones that hold anything. */
export function SpanControls({ visit, agenda: { by, before, after } }: Shown) {
  const { say } = visit
  const to = (days: Days) => withQuery(visit, { on: days.from })
  return (
    <nav class="controls noprint" aria-label={say('schedule.span')}>
      {([null, 'week', 'day'] as const).map((span) => (
        <a
          class="button"
          href={withQuery(visit, span ? { by: span } : { by: null, on: null })}
          aria-current={by === span ? 'true' : undefined}
        >
          {say(span ? `schedule.${span}` : 'schedule.all')}
        </a>
      ))}
      {before ? (
        <a class="button" data-key="k" href={to(before)}>
          ← {inDays(before, visit)}
        </a>
      ) : null}
      {after ? (
        <a class="button" data-key="j" href={to(after)}>
          {inDays(after, visit)} →
        </a>
      ) : null}
    </nav>
  )
}

/** Chooses whose lines are shown, and the zone that stands in grey beside UTC. */
export function ScheduleFilter({ visit }: Pick<Shown, 'visit'>) {
  const { say, view } = visit
  const people = peopleOf(visit)
  const zones = [...new Set(view.dossier.sources.flatMap(({ zone }) => zone ?? []))].sort()
  const { zone } = visit
  return (
    <form class="asof noprint" method="get" action={visit.path}>
      <KeptQuestion visit={visit} but={['who', 'tz']} />
      {people.length > 1 ? (
        <Choice name="who" label={say('schedule.who')} none={say('schedule.everyone')} options={people} visit={visit} />
      ) : null}
      <Choice
        name="tz"
        label={say('schedule.zone')}
        none="–"
        options={[...new Set([...zones, ...(zone ? [zone] : [])])].map((name) => [name, placeOf(name, visit.lang)])}
        visit={visit}
      />
      <button type="submit">{say('schedule.show')}</button>
    </form>
  )
}

/** `17 Mar 2025 – 23 Mar 2025`, or the one day. */
export function inDays({ from, to }: Days, { lang }: DossierVisit): string {
  return from === to ? day(from, lang) : `${day(from, lang)} – ${day(to, lang)}`
}

/** Whoever takes part in anything on the schedule, by name. */
export function peopleOf(visit: DossierVisit): readonly (readonly [string, string])[] {
  const people = visit.view.record.schedule.flatMap((line) =>
    participantsOf(visit, line).flatMap(({ actor, name }) => (actor ? [[actor, name] as const] : [])),
  )
  return [...new Map(people)].sort((a, b) => a[1].localeCompare(b[1]))
}
