import type { Comparison, ComparisonRow, Document, ReconciledEvent, Span } from '../../model/index.js'
import { alignedTexts } from '../figures/aligned-texts.js'
import { markedParagraphs, type Run } from '../text/marked-text.js'
import { textParts } from '../text/text-parts.js'
import { readLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { orderedRows, pointName, ReadoutHead, SIGNS } from './comparison.js'

/** A side's text with where it speaks of each point of the comparison. */
type Side = {
  readonly party: string
  readonly document: string
  readonly lang: string | null
  readonly text: string
  readonly isCut: boolean
  readonly points: readonly (readonly Span[])[]
}
type Shared = { readonly visit: DossierVisit; readonly rows: readonly ComparisonRow[]; readonly sides: readonly Side[] }

/** The readouts of an event in full, side by side: a row begins where they speak of the same point, and each point links its words in all of them. */
export function FullTexts({
  event,
  visit,
  texts,
}: {
  event: ReconciledEvent
  visit: DossierVisit
  texts: ReadonlyMap<string, Document>
}) {
  const { say } = visit
  if (!event.comparison || event.comparison.documents.length < 2) return null
  if (!visit.query.get('texts'))
    return (
      <p class="noprint">
        <a class="button" href={`${withQuery(visit, { texts: '1' })}#texts`}>
          {say('texts.show')}
        </a>
      </p>
    )
  const rows = orderedRows(event.comparison)
  const shared = { visit, rows, sides: sidesOf(event.comparison, rows, texts) }
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{say('texts.title')}</h2>
      <p class="soft">
        {say('texts.about')}{' '}
        <a class="noprint" href={`${withQuery(visit, { texts: null })}#compared`}>
          {say('texts.hide')}
        </a>
      </p>
      <Rows {...shared} />
    </section>
  )
}

function sidesOf(
  { documents }: Comparison,
  rows: readonly ComparisonRow[],
  texts: ReadonlyMap<string, Document>,
): Side[] {
  return documents.flatMap(({ party, document: id }): Side[] => {
    const document = texts.get(id)
    if (!document) return []
    const [[, end] = [0, 0]] = textParts(document.text)
    const points = rows.map(({ cells }) =>
      cells
        .filter((cell) => cell.party === party)
        .flatMap(({ cites }) => cites.filter((cite) => cite.document === id && cite.span[1] <= end))
        .map(({ span }) => span),
    )
    const text = document.text.slice(0, end)
    return [{ party, document: id, lang: document.lang, text, isCut: end < document.text.length, points }]
  })
}

function Rows(shared: Shared) {
  const { visit, sides } = shared
  return (
    <table class="cards texts">
      <thead>
        <tr>
          <th scope="col">{visit.say('compare.point')}</th>
          {sides.map(({ party, document }) => (
            <ReadoutHead party={party} document={document} visit={visit} />
          ))}
        </tr>
      </thead>
      <tbody>
        {alignedTexts(sides).map((parts) => (
          <Row {...shared} parts={parts} />
        ))}
      </tbody>
    </table>
  )
}

/** One row: the points that begin in it, then each side's words. */
function Row({ parts, ...shared }: Shared & { readonly parts: readonly (Span | null)[] }) {
  const { visit, rows, sides } = shared
  const isHere = (n: number) =>
    parts.some((part, side) => part && sides[side]!.points[n]!.some(([from]) => from >= part[0] && from < part[1]))
  const here = rows.map((_, n) => n).filter(isHere)
  return (
    <tr data-step={here.some((n) => rows[n]!.relation !== 'equal') ? '' : undefined}>
      <th scope="row">
        {here.map((n) => (
          <p>
            {n + 1}. {pointName(rows[n]!.point, visit.say)} {SIGNS[rows[n]!.relation]}{' '}
            {sides.map(({ party, points }, side) =>
              points[n]!.length > 0 ? (
                <a class="chip" href={`#${placeOf(n, side)}`}>
                  {visit.view.nameOf(party)}
                </a>
              ) : null,
            )}
          </p>
        ))}
      </th>
      {sides.map((side, n) => (
        <td class="text" lang={side.lang ?? undefined} dir="auto" data-label={visit.view.nameOf(side.party)}>
          {parts[n] ? <Words {...shared} side={n} part={parts[n]} /> : null}
        </td>
      ))}
    </tr>
  )
}

function Words({ visit, rows, sides, side, part }: Shared & { readonly side: number; readonly part: Span }) {
  const { text, points, isCut, document } = sides[side]!
  const spans = points.flatMap((of, n) =>
    of.flatMap((span, m) => (span[0] < part[1] && span[1] > part[0] ? [{ n, m, span }] : [])),
  )
  const within = spans.map(({ span: [from, to] }): Span => [from - part[0], to - part[0]])
  return (
    <>
      {markedParagraphs(text.slice(...part), within).map((runs) => (
        <p>
          {runs.map((run) => (
            <Marked run={run} />
          ))}
        </p>
      ))}
      {isCut && part[1] === text.length ? (
        <p lang={visit.lang}>
          … <a href={readLink(visit, document)}>{visit.say('statements.read')}</a>
        </p>
      ) : null}
    </>
  )

  function Marked({ run }: { run: Run }) {
    const covering = run.covers.map((at) => rows[spans[at]!.n]!)
    const isOther = covering.some(({ relation }) => relation !== 'equal')
    return (
      <>
        {run.begins
          .filter((at) => spans[at]!.m === 0)
          .map((at) => (
            <span id={placeOf(spans[at]!.n, side)} class="anchor"></span>
          ))}
        {covering.length > 0 ? <mark class={isOther ? 'cited' : 'said'}>{run.text}</mark> : run.text}
        {[...new Set(run.ends.map((at) => spans[at]!.n))].map((n) => (
          <PointNumber n={n} />
        ))}
      </>
    )
  }

  /** Leads to the words of the other side, where it has some. */
  function PointNumber({ n }: { n: number }) {
    const other = sides.findIndex((one, at) => at !== side && one.points[n]!.length > 0)
    const name = `${n + 1}. ${pointName(rows[n]!.point, visit.say)}`
    return (
      <a
        class="side"
        lang={visit.lang}
        href={other < 0 ? '#compared' : `#${placeOf(n, other)}`}
        title={name}
        aria-label={other < 0 ? name : `${name}: ${visit.view.nameOf(sides[other]!.party)}`}
      >
        {n + 1}
      </a>
    )
  }
}

/** Where a side first speaks of a point. */
function placeOf(point: number, side: number): string {
  return `t${point + 1}-${side + 1}`
}
