import type { ReconciledEvent, Tally } from '../../model/index.js'
import { orderOf } from '../figures/event-facts.js'
import { Chip, Quoted } from '../parts/cite.js'
import { CoverageGaps } from '../parts/coverage-gaps.js'
import { EventTable } from '../parts/event-table.js'
import { MonthStrip } from '../parts/month-strip.js'
import { cellsOf, TallyTable, tallyTitle } from '../parts/tally-table.js'
import { day, moment } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** Up to so many rows of zeros stand in the table. */
const FEW_EMPTY = 3

/** Screen 3: what is on record against what is claimed, every number a link to its rows. */
export const recordScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/record',
  asks: {
    tally: ({ view }) => view.record.tallies.map(({ id }) => id),
    cell: (visit) => visit.view.record.tallies.flatMap((tally) => cellsOf(tally, visit).map(({ key }) => key)),
  },
  page: async (visit) => ({
    title: visit.say('nav.record'),
    section: 'record',
    body: <RecordPage visit={visit} coverage={await visit.site.store.coverage.list(visit.view.dossier.id)} />,
  }),
  json: (visit) => ({ asOf: visit.view.asOf, tallies: visit.view.record.tallies }),
  subject: (visit) => ({ visit, title: visit.say('nav.record'), events: chosen(visit), documents: new Set() }),
}

type Shown = { readonly visit: DossierVisit; readonly coverage: Parameters<typeof CoverageGaps>[0]['coverage'] }

function RecordPage({ visit, coverage }: Shown) {
  const { say, view } = visit
  const { tallies } = view.record
  const events = chosen(visit)
  const asked = tallies.find(({ id }) => id === visit.query.get('tally'))
  const cell = asked ? cellsOf(asked, visit).find(({ key }) => key === (visit.query.get('cell') ?? 'record')) : null
  return (
    <>
      <h1>{say('record.title')}</h1>
      {tallies.length === 0 ? (
        <p class="empty">{say('record.empty', { from: day(view.dossier.period.start, visit.lang) })}</p>
      ) : (
        <>
          <Sentences visit={visit} tallies={tallies} />
          <Tallies visit={visit} tallies={tallies} />
          <p class="soft">
            {say('record.rule')} <a href="/method#tally">{say('frame.method')}</a>
          </p>
        </>
      )}
      <CoverageGaps visit={visit} coverage={coverage} />
      <Claims visit={visit} tallies={tallies} />
      <h2 id="rows">
        {asked && cell
          ? `${tallyTitle(visit, asked)} – ${cell.label}: ${say('timeline.events', { n: events.length })}`
          : say('record.allRows', { n: events.length })}
      </h2>
      {asked ? (
        <p>
          <a href={`${withQuery(visit, { tally: null, cell: null })}#rows`}>{say('timeline.clear')}</a>
        </p>
      ) : null}
      <MonthStrip visit={visit} events={events} />
      {events.length > 0 ? (
        <EventTable events={events.slice(0, 300)} visit={visit} caption={say('record.title')} />
      ) : (
        <p class="empty">{say('record.noRows')}</p>
      )}
    </>
  )
}

/** The pair of numbers and the gap between them, once for each pair that has anything to tell. */
function Sentences({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const [first] = tallies
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

function Claims({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const { say, view, lang } = visit
  const claiming = tallies.filter(({ claims }) => claims.length > 0)
  if (claiming.length === 0) return null
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{say('record.claims')}</h2>
      {claiming.map((tally) => (
        <>
          {claiming.length > 1 ? <h3>{tallyTitle(visit, tally)}</h3> : null}
          <ul class="plain">
            {tally.claims.map(({ speaker, min, max, words, basis, at, cite, also = [] }, n) => (
              <li>
                <strong>{view.nameOf(speaker)}</strong>: {max === min ? '' : words ? `“${words}” ` : ''}
                {max === min ? min : say('record.countedAs', { n: max === null ? `≥ ${min}` : `${min}–${max}` })}{' '}
                <span class="soft">
                  {say(`basis.${basis}`)} · {moment(at, lang)}
                </span>{' '}
                <Quoted cite={cite} visit={visit} /> <Chip cite={cite} visit={visit} label={`§${n + 1}`} />
                {also.length > 0 ? <span class="soft"> {say('record.also')} </span> : null}
                {also.map((again, m) => (
                  <Chip cite={again} visit={visit} label={`§${n + 1}.${m + 1}`} />
                ))}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function chosen(visit: DossierVisit): ReconciledEvent[] {
  const { record, events } = visit.view
  const tally = record.tallies.find(({ id }) => id === visit.query.get('tally'))
  const cell = tally ? cellsOf(tally, visit).find(({ key }) => key === (visit.query.get('cell') ?? 'record')) : null
  const ids = cell ? cell.events : record.tallies.flatMap((item) => cellsOf(item, visit).flatMap((one) => one.events))
  return [...new Set(ids)].flatMap((id) => events.get(id) ?? []).sort((x, y) => orderOf(x) - orderOf(y))
}
