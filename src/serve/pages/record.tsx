import type { Tally } from '../../model/index.js'
import { eventsOf } from '../figures/narrow-tally.js'
import { type NarrowedRecord, narrowedRecord, valuesIn } from '../figures/record-facets.js'
import { CoverageGaps } from '../parts/coverage-gaps.js'
import { EventTable } from '../parts/event-table.js'
import { MonthStrip } from '../parts/month-strip.js'
import { NumberClaims } from '../parts/number-claims.js'
import { Chosen, NothingFits, RecordNarrowing } from '../parts/record-narrowing.js'
import { cellsOf, TallyTable, tallyTitle } from '../parts/tally-table.js'
import { day } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** So many events are listed at once. */
const LISTED = 300
/** Up to so many rows of zeros stand in the table. */
const FEW_EMPTY = 3

/** Screen 3: what is on record against what is claimed, every number a link to its rows; narrowed by kind, level, participants and period. */
export const recordScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/record',
  asks: {
    kind: (visit) => valuesIn('kind', visit),
    level: (visit) => valuesIn('level', visit),
    who: (visit) => valuesIn('who', visit),
    from: 'text',
    to: 'text',
    tally: ({ view }) => view.record.tallies.map(({ id }) => id),
    cell: (visit) => visit.view.record.tallies.flatMap((tally) => cellsOf(tally, visit).map(({ key }) => key)),
    skip: /^\d{1,6}$/,
  },
  page: async (visit) => ({
    title: visit.say('nav.record'),
    section: 'record',
    body: <RecordPage visit={visit} coverage={await visit.site.store.coverage.list(visit.view.dossier.id)} />,
  }),
  json: (visit) => {
    const { tallies, chosen } = narrowedRecord(visit)
    return { asOf: visit.view.asOf, chosen: chosen.map(({ words }) => words), tallies }
  },
  subject: (visit) => {
    const { events } = rowsAsked(visit, narrowedRecord(visit))
    return { visit, title: visit.say('nav.record'), events, documents: new Set() }
  },
}

type Shown = { readonly visit: DossierVisit; readonly coverage: Parameters<typeof CoverageGaps>[0]['coverage'] }

function RecordPage({ visit, coverage }: Shown) {
  const { say, view } = visit
  const record = narrowedRecord(visit)
  const { tallies } = record
  return (
    <>
      <h1>{say('record.title')}</h1>
      {view.record.tallies.length === 0 ? (
        <p class="empty">{say('record.empty', { from: day(view.dossier.period.start, visit.lang) })}</p>
      ) : (
        <>
          <Sentences visit={visit} tallies={tallies} />
          <RecordNarrowing visit={visit} record={record} />
          <Chosen visit={visit} record={record} />
          <Tallies visit={visit} tallies={tallies} />
          <p class="soft">
            {isCut(record) ? `${say('record.cut')} ` : ''}
            {say('record.rule')} <a href="/method#tally">{say('frame.method')}</a>
          </p>
        </>
      )}
      <CoverageGaps visit={visit} coverage={coverage} />
      <NumberClaims visit={visit} tallies={tallies} />
      <Rows visit={visit} record={record} />
    </>
  )
}

/** The events behind the number that was pressed, else behind all of them. */
function Rows({ visit, record }: { visit: DossierVisit; record: NarrowedRecord }) {
  const { say } = visit
  const { asked, cell, events } = rowsAsked(visit, record)
  const first = Number(visit.query.get('skip'))
  const left = events.length - first - LISTED
  const counted = { n: events.length, of: record.total }
  return (
    <>
      <h2 id="rows">
        {asked && cell
          ? `${tallyTitle(visit, asked)} – ${cell.label}: ${say('timeline.events', { n: events.length })}`
          : say(record.chosen.length > 0 ? 'record.someRows' : 'record.allRows', counted)}
      </h2>
      {asked ? (
        <p>
          <a href={`${withQuery(visit, { tally: null, cell: null, skip: null })}#rows`}>{say('timeline.clear')}</a>
        </p>
      ) : null}
      <MonthStrip visit={visit} events={events} />
      {events.length > 0 ? (
        <EventTable events={events.slice(first, first + LISTED)} visit={visit} caption={say('record.title')} />
      ) : record.chosen.length > 0 && record.events.length === 0 ? (
        <NothingFits visit={visit} record={record} />
      ) : (
        <p class="empty">{say('record.noRows')}</p>
      )}
      {left > 0 ? (
        <p>
          <a href={`${withQuery(visit, { skip: String(first + LISTED) })}#rows`}>{say('timeline.more', { n: left })}</a>
        </p>
      ) : null}
    </>
  )
}

/** The pair of numbers and the gap between them, of the first pair that has anything to tell. */
function Sentences({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const first = tallies.find((tally) => eventsOf(tally).length + tally.claims.length > 0) ?? tallies[0]
  if (!first) return null
  return (
    <p class="big">
      {tallyTitle(visit, first)}: {first.words}
    </p>
  )
}

/** The table of what is counted; where much of it is only zeros, those rows fold. */
function Tallies({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const isEmpty = (tally: Tally) =>
    tally.claims.length === 0 && cellsOf(tally, visit).every(({ events }) => events.length === 0)
  const empty = tallies.filter(isEmpty)
  if (empty.length <= FEW_EMPTY) return <TallyTable visit={visit} tallies={tallies} />
  return (
    <>
      <TallyTable visit={visit} tallies={tallies.filter((tally) => !isEmpty(tally))} />
      <details class="fold">
        <summary>{visit.say('record.zeros', { n: empty.length })}</summary>
        <TallyTable visit={visit} tallies={empty} />
      </details>
    </>
  )
}

/** Is it narrowed by anything that a claim of a number does not tell of? */
function isCut({ chosen }: NarrowedRecord): boolean {
  return chosen.some(({ names }) => !names.includes('kind'))
}

function rowsAsked(visit: DossierVisit, { tallies, events }: NarrowedRecord) {
  const asked = tallies.find(({ id }) => id === visit.query.get('tally'))
  const cell = asked && cellsOf(asked, visit).find(({ key }) => key === (visit.query.get('cell') ?? 'record'))
  const ids = cell ? new Set(cell.events) : null
  return { asked, cell, events: ids ? events.filter(({ id }) => ids.has(id)) : events }
}
