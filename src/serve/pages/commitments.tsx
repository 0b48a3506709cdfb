import type { Commitment, TermReading } from '../../model/index.js'
import { type CalendarEntry, calendarOf } from '../exports/calendar.js'
import { groupOf } from '../figures/commitment-group.js'
import { CommitmentCard } from '../parts/commitment-card.js'
import { isDateOnly, millis, moment } from '../text/format.js'
import { called, readerOf } from '../visit/called.js'
import { inFormat, withQuery } from '../visit/links.js'
import type { DossierVisit, Screen, Table } from '../visit/visit.js'

/** So many of a group are shown beside the others, and so many where it is asked for by itself. */
const [BESIDE, ALONE] = [12, 50]
const GROUPS = ['running', 'due', 'closed', 'open'] as const

/** Screen 4: what was promised, asked, proposed or only considered; by whom, with which terms, and when it runs out. */
export const commitmentsScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/commitments',
  asks: { group: GROUPS, skip: /^\d{1,6}$/ },
  page: (visit) => ({
    title: visit.say('nav.commitments'),
    section: 'commitments',
    body: <CommitmentsPage visit={visit} />,
  }),
  json: (visit) => ({ asOf: visit.view.asOf, commitments: visit.view.record.commitments }),
  csv: (visit) => table(visit),
  ics: (visit) =>
    calendarOf({
      name: `${visit.view.dossier.title}: ${visit.say('nav.commitments')}`,
      now: visit.now,
      entries: visit.view.record.commitments.flatMap((one) => entries(visit, one)),
    }),
}

function CommitmentsPage({ visit }: { visit: DossierVisit }) {
  const { say, view } = visit
  const now = millis(view.asOf ?? visit.now) ?? 0
  const asked = visit.query.get('group') || null
  const groups = GROUPS.filter((name) => !asked || name === asked).map((name) => ({
    name,
    of: view.record.commitments
      .filter((one) => groupOf(one, now) === name)
      .sort((a, b) => nearest(a) - nearest(b) || terms(b) - terms(a)),
  }))
  return (
    <>
      <h1>{say('nav.commitments')}</h1>
      <p class="lede">
        {say('commitments.about')}{' '}
        <a class="noprint" href={inFormat(visit, 'ics')}>
          {say('commitments.calendar')}
        </a>
      </p>
      {asked ? (
        <p>
          <a href={withQuery(visit, { group: null, skip: null })}>{say('commitments.groups')}</a>
        </p>
      ) : null}
      {view.record.commitments.length === 0 ? <p class="empty">{say('commitments.empty')}</p> : null}
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ name, of }) => (
          <Group name={name} of={of} visit={visit} now={now} isAlone={asked !== null} />
        ))}
    </>
  )
}

type Grouped = {
  readonly name: (typeof GROUPS)[number]
  readonly of: readonly Commitment[]
  readonly visit: DossierVisit
  readonly now: number
  readonly isAlone: boolean
}

/** The nearest of a group; of a long one the rest has pages of its own. */
function Group({ name, of, visit, now, isAlone }: Grouped) {
  const { say } = visit
  const first = isAlone ? Number(visit.query.get('skip')) : 0
  const shown = of.slice(first, first + (isAlone ? ALONE : BESIDE))
  const left = of.length - first - shown.length
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>
        {say(`commitments.${name}`)} <small>{of.length}</small>
      </h2>
      {shown.map((commitment) => (
        <CommitmentCard commitment={commitment} visit={visit} now={now} />
      ))}
      {left > 0 ? (
        <p>
          <a href={withQuery(visit, { group: name, skip: String(first + shown.length) })}>
            {say('timeline.more', { n: left })}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** How much is said of a commitment: those with terms come before bare words. */
function terms({ length, scope, condition, start, confirmedBy }: Commitment): number {
  return length.length + scope.length + condition.length + start.length + confirmedBy.length
}

function nearest({ end }: Commitment): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...end.map(({ value }) => millis(value) ?? Number.MAX_SAFE_INTEGER))
}

function table(visit: DossierVisit): Table {
  const { view } = visit
  const readings = (of: readonly TermReading<string>[]) =>
    of.map((reading) => `${reading.value} (${reading.party ?? called(visit, reading)})`).join('; ')
  return {
    columns: [
      'id',
      'title',
      'state',
      'parties',
      'length',
      'scope',
      'condition',
      'start',
      'end',
      'confirmed_by',
      'words',
    ],
    rows: view.record.commitments.map((one) => [
      one.id,
      one.title,
      one.state,
      one.parties.join('; '),
      readings(one.length),
      readings(one.scope),
      readings(one.condition),
      readings(one.start),
      readings(one.end),
      one.confirmedBy.join('; '),
      one.words,
    ]),
  }
}

function entries(visit: DossierVisit, { id, title, end }: Commitment): CalendarEntry[] {
  return end.flatMap((reading, n) => {
    const { value, basis } = reading
    if (millis(value) === null) return []
    return [
      {
        uid: `${id.replace(':', '-')}-${n}@readout`,
        title: `${title}: ${visit.say('commitments.end')} (${readerOf(reading, visit)})`,
        description: `${moment(value, visit.lang)}. ${basis}`,
        status: 'TENTATIVE' as const,
        start: value,
        allDay: isDateOnly(value),
        minutes: 15,
      },
    ]
  })
}
