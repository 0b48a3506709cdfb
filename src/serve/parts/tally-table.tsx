import type { Tally } from '../../model/index.js'
import { kindOf } from '../figures/kind-of.js'
import { day } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** One number of a tally, and the events behind it. */
export type Cell = { readonly key: string; readonly label: string; readonly events: readonly string[] }

/** Kinds of contact against how they are known: on record by whom, claimed, only reported, announced and not known to have been held. */
export function TallyTable({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const { say, view } = visit
  const heads = [
    say('record.onRecord'),
    ...view.dossier.parties.map((party) => say('record.by', { party: view.nameOf(party) })),
  ]
  const rest = [
    say('record.both'),
    say('record.claimed'),
    say('record.announcedOnly'),
    say('record.reported'),
    say('record.announced'),
  ]
  return (
    <table class="cards tallies">
      <thead>
        <tr>
          <th scope="col">{say('record.what')}</th>
          {[...heads, ...rest].map((head) => (
            <th scope="col" class="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tallies.map((tally) => (
          <Row tally={tally} visit={visit} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ tally, visit }: { tally: Tally; visit: DossierVisit }) {
  const { say, view, lang } = visit
  const cells = new Map(cellsOf(tally, visit).map((cell) => [cell.key, cell]))
  const keys = ['record', ...view.dossier.parties.map((party) => `by:${party}`), 'both']
  return (
    <tr>
      <th scope="row" id={tally.id}>
        {kindOf(visit, tally.of)}: {tally.pair.map(view.nameOf).join(' – ')}
        <br />
        <small class="soft">
          {day(tally.period.start, lang)} – {day(tally.period.end, lang)}
        </small>
      </th>
      {keys.map((key) => (
        <Count cell={cells.get(key)} label={labelOf(key, visit)} tally={tally} visit={visit} />
      ))}
      <td class="num" data-label={say('record.claimed')}>
        <Claimed tally={tally} />
      </td>
      <Count cell={cells.get('announcedOnly')} label={say('record.announcedOnly')} tally={tally} visit={visit} />
      <Count cell={cells.get('reported')} label={say('record.reported')} tally={tally} visit={visit} />
      <Count cell={cells.get('announced')} label={say('record.announced')} tally={tally} visit={visit} />
    </tr>
  )
}

function Count({ cell, label, tally, visit }: { cell?: Cell; label: string; tally: Tally; visit: DossierVisit }) {
  const isChosen = visit.query.get('tally') === tally.id && (visit.query.get('cell') ?? 'record') === cell?.key
  return (
    <td class="num" data-label={label}>
      {cell && cell.events.length > 0 ? (
        <a
          class="figure"
          href={`${withQuery(visit, { tally: tally.id, cell: cell.key })}#rows`}
          aria-current={isChosen ? 'true' : undefined}
        >
          {cell.events.length}
        </a>
      ) : (
        <span class="soft">0</span>
      )}
    </td>
  )
}

/** The largest number that anyone claims; `≥` where it has no upper end. */
function Claimed({ tally }: { tally: Tally }) {
  const claims = tally.claims.filter(({ basis }) => basis === 'claimed')
  const most = claims.reduce<(typeof claims)[number] | null>(
    (best, one) => (best && best.min >= one.min ? best : one),
    null,
  )
  if (!most) return <span class="soft">–</span>
  return (
    <a class="figure" href="#claims">
      {most.max === most.min ? most.min : `≥ ${most.min}`}
    </a>
  )
}

/** The numbers of a tally with their names. */
export function cellsOf(
  { onRecord, announcedOnly, reportedOnly, announcedNotHeld }: Tally,
  visit: DossierVisit,
): Cell[] {
  const cell = (key: string, events: readonly string[]) => ({ key, label: labelOf(key, visit), events })
  return [
    cell('record', onRecord.events),
    ...onRecord.byParty.map(({ party, events }) => cell(`by:${party}`, events)),
    cell('both', onRecord.bothSides),
    cell('announcedOnly', announcedOnly ?? []),
    cell('reported', reportedOnly),
    cell('announced', announcedNotHeld),
  ]
}

function labelOf(key: string, { say, view }: DossierVisit): string {
  if (key.startsWith('by:')) return say('record.by', { party: view.nameOf(key.slice(3)) })
  if (key === 'record') return say('record.onRecord')
  return say(`record.${key as 'both' | 'announcedOnly' | 'reported' | 'announced'}`)
}

/** `Calls: A and B`, what a tally is about. */
export function tallyTitle(visit: DossierVisit, { of, pair }: Tally): string {
  const [a, b] = pair.map(visit.view.nameOf)
  return visit.say('record.of', { of: kindOf(visit, of), a: a!, b: b! })
}
