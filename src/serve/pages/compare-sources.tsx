import { periodAsked } from '../figures/period.js'
import { comparisonOf, type SourceComparison, tableOfShared } from '../figures/source-comparison.js'
import { type SourceLine, sourceLines } from '../figures/source-lines.js'
import { Choice } from '../parts/choice.js'
import { EventTable } from '../parts/event-table.js'
import { PeriodForm } from '../parts/period-form.js'
import { PeriodShown } from '../parts/period-shown.js'
import { SharedEvents, SideBySide } from '../parts/source-comparison.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** So many events that only one of them tells of are listed. */
const LISTED = 100
const idsOf = ({ view }: DossierVisit) => view.dossier.sources.map(({ id }) => id)

/** Two sources side by side: coverage, lead time, n of N later on record, and who was first on what both tell of; counts, never a score. */
export const compareSourcesScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/sources/compare',
  asks: { a: idsOf, b: idsOf, from: 'text', to: 'text' },
  async page(visit) {
    const lines = await sourceLines(visit)
    const two = twoAsked(visit, lines)
    const title = two
      ? visit.say('sources.compared', { a: two[0].source.name, b: two[1].source.name })
      : visit.say('sources.compare')
    return { title, section: 'sources', body: <ComparePage visit={visit} title={title} lines={lines} two={two} /> }
  },
  async json(visit) {
    const two = twoAsked(visit, await sourceLines(visit))
    const compared = two && comparisonOf(visit, two, periodAsked(visit))
    return {
      asOf: visit.view.asOf,
      period: periodAsked(visit),
      sources: two,
      ...(compared && {
        ...compared,
        shared: compared.shared.map(({ event, ...one }) => ({ event: event.id, title: event.title, ...one })),
        onlyA: compared.onlyA.map(({ id }) => id),
        onlyB: compared.onlyB.map(({ id }) => id),
      }),
    }
  },
  async csv(visit) {
    const two = twoAsked(visit, await sourceLines(visit))
    return two ? tableOfShared(comparisonOf(visit, two, periodAsked(visit)), two) : { columns: ['event'], rows: [] }
  },
}

type Two = readonly [SourceLine, SourceLine]

function twoAsked({ query }: DossierVisit, lines: readonly SourceLine[]): Two | null {
  const of = (name: 'a' | 'b') => lines.find(({ source }) => source.id === query.get(name))
  const [a, b] = [of('a'), of('b')]
  return a && b && a !== b ? [a, b] : null
}

type Shown = {
  readonly visit: DossierVisit
  readonly title: string
  readonly lines: readonly SourceLine[]
  readonly two: Two | null
}

function ComparePage({ visit, title, lines, two }: Shown) {
  const { say, query } = visit
  const isSame = query.get('a') !== null && query.get('a') === query.get('b')
  const byName = lines.map(({ source: { id, name } }) => [id, name] as const).sort((x, y) => x[1].localeCompare(y[1]))
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit, 'sources', { from: query.get('from'), to: query.get('to') })} data-key="u">
          {say('nav.sources')}
        </a>{' '}
        › {say('sources.compare')}
      </p>
      <h1>{title}</h1>
      <p class="lede">{say('sources.fairness')}</p>
      <PeriodForm visit={visit} anew={['a', 'b']}>
        <Choice name="a" label={say('sources.one')} none="–" options={byName} visit={visit} isRequired />
        <Choice name="b" label={say('sources.other')} none="–" options={byName} visit={visit} isRequired />
      </PeriodForm>
      {two ? (
        <Compared visit={visit} two={two} />
      ) : (
        <p class="empty">{say(isSame ? 'sources.sameTwice' : 'sources.chooseTwo')}</p>
      )}
    </>
  )
}

function Compared({ visit, two }: { visit: DossierVisit; two: Two }) {
  const compared = comparisonOf(visit, two, periodAsked(visit))
  return (
    <>
      <PeriodShown visit={visit} />
      <SideBySide visit={visit} two={two} />
      <SharedEvents visit={visit} two={two} compared={compared} />
      <Only visit={visit} line={two[0]} events={compared.onlyA} />
      <Only visit={visit} line={two[1]} events={compared.onlyB} />
    </>
  )
}

type One = {
  readonly visit: DossierVisit
  readonly line: SourceLine
  readonly events: SourceComparison['onlyA']
}

function Only({ visit, line, events }: One) {
  if (events.length === 0) return null
  const caption = visit.say('sources.onlyOne', { name: line.source.name })
  return (
    <details class="fold">
      <summary>
        {caption} <small>{events.length}</small>
      </summary>
      <EventTable events={events.slice(0, LISTED)} visit={visit} caption={caption} />
    </details>
  )
}
