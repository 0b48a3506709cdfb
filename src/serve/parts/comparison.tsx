import type { Comparison, ComparisonRow, ReconciledEvent } from '../../model/index.js'
import { capital, inSentence } from '../../say/index.js'
import type { MessageKey, Say } from '../messages/index.js'
import { readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'
import { Moment } from './time.js'

/** The sign of each relation; what one side alone says is told in words. */
export const SIGNS: Readonly<Record<ComparisonRow['relation'], string>> = { equal: '=', differs: '≠', only: '' }

/** Longer than this, a difference only repeats the quotes beside it. */
const LONG = 160
const RANK: Readonly<Record<ComparisonRow['relation'], number>> = { differs: 0, only: 1, equal: 2 }

/** Two readouts of one event, point by point, in the words of each side; without a second one, what is missing and for how long. */
export function ComparisonTable({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say } = visit
  const { comparison } = event
  if (!comparison || comparison.documents.length === 0) return null
  const parties = comparison.documents.map(({ party }) => party)
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{say('compare.title')}</h2>
      <p class="soft">{inShort(comparison, visit)}</p>
      <table class="cards compare">
        <thead>
          <tr>
            <th scope="col">{say('compare.point')}</th>
            {comparison.documents.map(({ party, document }) => (
              <ReadoutHead party={party} document={document} visit={visit} />
            ))}
            <th scope="col">{say('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {orderedRows(comparison).map((row, n) => (
            <Row row={row} number={n + 1} parties={parties} visit={visit} />
          ))}
        </tbody>
      </table>
      {parties.length === 1 ? (
        <p class="empty">{say('compare.oneOnly', { party: otherParty(visit, parties[0]!) })}</p>
      ) : null}
    </section>
  )
}

type Of = { readonly party: string; readonly document: string; readonly visit: DossierVisit }

/** Whose readout stands in a column, and when it was published. */
export function ReadoutHead({ party, document, visit }: Of) {
  const { say, view } = visit
  return (
    <th scope="col">
      <a href={readLink(visit, document)}>{say('compare.readoutOf', { party: view.nameOf(party) })}</a>{' '}
      <small>
        <Moment at={view.documents.get(document)?.published} visit={visit} />
      </small>
    </th>
  )
}

/** The points in the order in which they are shown: differences first. */
export function orderedRows({ rows }: Comparison): ComparisonRow[] {
  return [...rows].sort((a, b) => RANK[a.relation] - RANK[b.relation])
}

type Compared = {
  readonly row: ComparisonRow
  readonly number: number
  readonly parties: readonly string[]
  readonly visit: DossierVisit
}

function Row({ row, number, parties, visit }: Compared) {
  const { say, view } = visit
  return (
    <tr class={row.relation === 'equal' ? 'same' : 'differs'} data-step={row.relation === 'equal' ? undefined : ''}>
      <th scope="row">
        {visit.query.get('texts') ? `${number}. ` : ''}
        {pointName(row.point, say)}
      </th>
      {parties.map((party, n) => {
        const cell = row.cells.find((item) => item.party === party)
        return (
          <td data-label={view.nameOf(party)}>
            {cell && cell.cites.length > 0 ? (
              cell.cites.map((cite, m) => (
                <>
                  <Quoted cite={cite} visit={visit} />{' '}
                  <Chip cite={cite} visit={visit} label={`${'ABCDEFGH'[n] ?? '?'}§${m + 1}`} />{' '}
                </>
              ))
            ) : (
              <em class="soft">{say('compare.notMentioned')}</em>
            )}
          </td>
        )
      })}
      <td data-label={say('compare.difference')}>
        <strong>
          {row.relation === 'only' && row.only
            ? say('compare.only', { party: view.nameOf(row.only) })
            : SIGNS[row.relation]}
        </strong>{' '}
        {inWords(row, say)}
      </td>
    </tr>
  )
}

/** The name of a point of comparison (`length`, `term: scope`, `act: agree`); one without a translation is shown as it is. */
export function pointName(point: string, say: Say): string {
  const [kind, rest] = point.split(': ')
  if (kind === 'act' && rest) return capital(say(`type.${rest.toUpperCase()}` as MessageKey).toLowerCase())
  if (kind === 'term' && rest) return say('point.of-term', { point: pointName(rest, say).toLowerCase() })
  return capital(say(`point.${point.replaceAll(' ', '-')}` as MessageKey).replaceAll('-', ' '))
}

/** What differs in words; nothing where the cells beside it already say as much. */
function inWords({ relation, words, cells }: ComparisonRow, say: Say): string {
  const isTold = cells.every(({ cites: [cite] }) => cite !== undefined && words.includes(cite.text.trim()))
  if (relation === 'only' || isTold) return ''
  return words.length > LONG ? say('compare.otherWords') : words
}

function inShort(comparison: Comparison, { view, say }: DossierVisit): string {
  const [a, b] = comparison.documents
  const parts: string[] = []
  if (a && b && a.words > 0 && b.words > 0) {
    const [long, short] = a.words >= b.words ? [a, b] : [b, a]
    const factor = Math.round((long.words / short.words) * 10) / 10
    parts.push(
      factor === 1
        ? say('compare.sameLength')
        : say('compare.longer', { party: inSentence(view.nameOf(long.party)), factor }),
    )
  }
  const count = (relation: ComparisonRow['relation'], only?: string) =>
    comparison.rows.filter((row) => row.relation === relation && (only === undefined || row.only === only)).length
  parts.push(say('compare.agree', { n: count('equal') }), say('compare.differ', { n: count('differs') }))
  if (comparison.documents.length > 1)
    for (const { party } of comparison.documents)
      parts.push(say('compare.onlyIn', { n: count('only', party), party: inSentence(view.nameOf(party)) }))
  return `${parts.join(' ')}`
}

function otherParty({ view }: DossierVisit, party: string): string {
  return view.dossier.parties
    .filter((other) => other !== party)
    .map((other) => inSentence(view.nameOf(other)))
    .join(', ')
}
