import type { ReconciledEvent, Tally } from '../../model/index.js'
import { orderOf } from '../event-facts.js'
import { csvOfEvents } from '../exports/events.js'
import { day, moment } from '../format.js'
import { withQuery } from '../links.js'
import { Chip, Quoted } from '../parts/cite.js'
import { EventTable } from '../parts/event-table.js'
import type { DossierVisit, Screen } from '../visit.js'

type Cell = { readonly key: string; readonly label: string; readonly events: readonly string[] }

/** Screen 3: what is on record against what is claimed, every number a link to its rows. */
export const recordScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/record',
  page: (visit) => ({ title: visit.say('nav.record'), section: 'record', body: <RecordPage visit={visit} /> }),
  json: (visit) => ({ asOf: visit.view.asOf, tallies: visit.view.record.tallies }),
  csv: (visit) => csvOfEvents(visit, chosen(visit)),
}

function RecordPage({ visit }: { visit: DossierVisit }) {
  const { say, view } = visit
  const { tallies } = view.record
  const events = chosen(visit)
  return (
    <>
      <h1>{say('record.title')}</h1>
      {tallies.length === 0 ? (
        <p class="empty">{say('record.empty', { from: day(view.dossier.period.start, visit.lang) })}</p>
      ) : null}
      {tallies.map((tally) => (
        <TallyView tally={tally} visit={visit} />
      ))}
      <p class="soft">
        {say('record.rule')} <a href="/method">{say('frame.method')}</a>
      </p>
      <h2 id="rows">
        {visit.query.get('tally')
          ? say('record.rows', { n: events.length })
          : say('record.allRows', { n: events.length })}
      </h2>
      {visit.query.get('tally') ? (
        <p>
          <a href={withQuery(visit, { tally: null, cell: null })}>{say('timeline.clear')}</a>
        </p>
      ) : null}
      {events.length > 0 ? (
        <EventTable events={events.slice(0, 300)} visit={visit} caption={say('record.title')} />
      ) : (
        <p class="empty">{say('record.noRows')}</p>
      )}
    </>
  )
}

function TallyView({ tally, visit }: { tally: Tally; visit: DossierVisit }) {
  const { say, view, lang } = visit
  const [a, b] = tally.pair.map(view.nameOf)
  return (
    <section class="tally" aria-labelledby={tally.id}>
      <h2 id={tally.id}>{say('record.of', { of: kindOf(visit, tally.of), a: a!, b: b! })}</h2>
      <p class="big">{tally.words}</p>
      <p class="soft">
        {day(tally.period.start, lang)} – {day(tally.period.end, lang)}
      </p>
      <dl class="facts">
        {cellsOf(tally, visit).map(({ key, label, events }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {events.length > 0 ? (
                <a href={`${withQuery(visit, { tally: tally.id, cell: key })}#rows`}>{events.length}</a>
              ) : (
                0
              )}
            </dd>
          </div>
        ))}
      </dl>
      {tally.claims.length > 0 ? (
        <>
          <h3>{say('record.claims')}</h3>
          <ul class="plain">
            {tally.claims.map(({ speaker, min, max, basis, at, cite }, n) => (
              <li>
                <strong>{view.nameOf(speaker)}</strong>:{' '}
                {max === min ? min : max === null ? say('record.atLeast', { n: min }) : `${min}–${max}`}{' '}
                <span class="soft">
                  {say(`basis.${basis}`)} · {moment(at, lang)}
                </span>{' '}
                <Quoted cite={cite} visit={visit} /> <Chip cite={cite} visit={visit} label={`§${n + 1}`} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function cellsOf({ onRecord, reportedOnly, announcedNotHeld }: Tally, { say, view }: DossierVisit): Cell[] {
  return [
    { key: 'record', label: say('record.onRecord'), events: onRecord.events },
    ...onRecord.byParty.map(({ party, events }) => ({
      key: `by:${party}`,
      label: say('record.by', { party: view.nameOf(party) }),
      events,
    })),
    { key: 'both', label: say('record.both'), events: onRecord.bothSides },
    { key: 'reported', label: say('record.reported'), events: reportedOnly },
    { key: 'announced', label: say('record.announced'), events: announcedNotHeld },
  ]
}

function chosen(visit: DossierVisit): ReconciledEvent[] {
  const { record, events } = visit.view
  const tally = record.tallies.find(({ id }) => id === visit.query.get('tally'))
  const cell = tally ? cellsOf(tally, visit).find(({ key }) => key === (visit.query.get('cell') ?? 'record')) : null
  const ids = cell ? cell.events : record.tallies.flatMap((item) => cellsOf(item, visit).flatMap((one) => one.events))
  return [...new Set(ids)].flatMap((id) => events.get(id) ?? []).sort((x, y) => orderOf(x) - orderOf(y))
}

function kindOf({ say }: DossierVisit, of: string): string {
  return say(`of.${of}` as 'of.phone') ?? of
}
