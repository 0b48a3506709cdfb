import type { Facet, NarrowedRecord, Span } from '../figures/record-facets.js'
import { number } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { MonthBars } from './month-bars.js'
import { PeriodForm } from './period-form.js'

type Shown = { readonly visit: DossierVisit; readonly record: NarrowedRecord }

/** Values of a facet that are open; the others fold. */
const OPEN = 8
/** A number of the table is asked for anew once something else is chosen. */
const ANEW = { tally: null, cell: null, skip: null }

/** Ways to narrow the record: by kind, level, participants and period, each with how many events are behind it. */
export function RecordNarrowing({ visit, record }: Shown) {
  const { say } = visit
  const facets = record.facets.filter(({ name, values }) => values.length > 1 || visit.query.get(name))
  if (record.total === 0) return null
  return (
    <details
      class="fold part noprint"
      data-stays={record.chosen.length > 0 ? '' : undefined}
      open={!visit.isPhone || record.chosen.length > 0}
    >
      <summary>{say('record.narrow')}</summary>
      <nav class="narrow-by across" aria-label={say('record.narrow')}>
        {facets.map((facet) => (
          <FacetLinks visit={visit} facet={facet} />
        ))}
        <Period visit={visit} spans={record.spans} />
      </nav>
    </details>
  )
}

/** What is chosen, each with the way back from it; on paper too. */
export function Chosen({ visit, record: { chosen } }: Shown) {
  const { say } = visit
  if (chosen.length === 0) return null
  return (
    <p class="links">
      {say('record.chosen')}{' '}
      {chosen.map(({ names, words }) => (
        <a href={withQuery(visit, without(names))}>
          {words}{' '}
          <span class="noprint" aria-hidden="true">
            ✕
          </span>
          <span class="unseen"> {say('record.takeAway')}</span>
        </a>
      ))}
      <a class="noprint" href={withQuery(visit, without(chosen.flatMap(({ names }) => names)))}>
        {say('timeline.clear')}
      </a>
    </p>
  )
}

/** That nothing fits, and what there would be without each of what is chosen. */
export function NothingFits({ visit, record: { chosen, total } }: Shown) {
  const { say } = visit
  return (
    <div class="empty">
      {say('record.nothingFits', { n: total })}
      <ul>
        {chosen.map(({ names, words, without: n }) => (
          <li>
            <a href={withQuery(visit, without(names))}>{say('record.without', { words })}</a>{' '}
            {say('timeline.events', { n })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function without(names: readonly string[]): Record<string, null> {
  return { ...ANEW, ...Object.fromEntries(names.map((name) => [name, null])) }
}

function FacetLinks({ visit, facet: { name, values } }: { visit: DossierVisit; facet: Facet }) {
  const asked = visit.query.get(name)
  const link = ({ value, label, count }: Facet['values'][number]) => (
    <li>
      <a
        href={withQuery(visit, { ...ANEW, [name]: value === asked ? null : value })}
        aria-current={value === asked ? 'true' : undefined}
      >
        {label}
      </a>{' '}
      <span class="soft">{number(count, visit.lang)}</span>
    </li>
  )
  return (
    <div>
      <h2>{visit.say(`record.by-${name}`)}</h2>
      <ul class="values">{values.slice(0, OPEN).map(link)}</ul>
      {values.length > OPEN ? (
        <details open={values.slice(OPEN).some(({ value }) => value === asked)}>
          <summary>{visit.say('timeline.more', { n: values.length - OPEN })}</summary>
          <ul class="values">{values.slice(OPEN).map(link)}</ul>
        </details>
      ) : null}
    </div>
  )
}

function Period({ visit, spans }: { visit: DossierVisit; spans: readonly Span[] }) {
  const { say, query } = visit
  const most = Math.max(1, ...spans.map(({ count }) => count))
  const bars = spans.slice(-OPEN * 3).map(({ key, from, to, count }) => {
    const isChosen = query.get('from') === from && query.get('to') === to
    const href = withQuery(visit, { ...ANEW, ...(isChosen ? { from: null, to: null } : { from, to }) })
    return { key, href, count, isChosen }
  })
  return (
    <div>
      <h2>{say('record.by-period')}</h2>
      <MonthBars visit={visit} bars={bars} most={most} />
      <PeriodForm visit={visit} anew={Object.keys(ANEW)} />
    </div>
  )
}
