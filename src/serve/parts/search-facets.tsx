import type { SearchResult } from '../../store/store.js'
import { facetsOf, monthsOf } from '../search/search-facets.js'
import { inFormat, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { MonthBars } from './month-bars.js'

type Shown = { readonly visit: DossierVisit; readonly asked: string; readonly result: SearchResult }

/** Ways to narrow the search: facets as links with counts, months as columns, and the feed that keeps the search. */
export function SearchFacets({ visit, asked, result }: Shown) {
  const { say } = visit
  const { events, statements, documents } = result.totals
  // Where more matched than were fetched, the counts are of the first ones.
  const more =
    result.events.length < events || result.statements.length < statements || result.documents.length < documents
  return (
    <aside class="narrow-by noprint">
      <nav aria-label={say('search.narrow')}>
        <Months visit={visit} asked={asked} result={result} />
        {facetsOf(visit, result).map(({ name, values }) => (
          <>
            <h3>{say(`search.by-${name}`)}</h3>
            <ul class="values">
              {values.map(({ filter, label, count }) => (
                <li>
                  <a href={withQuery(visit, { q: `${asked} ${filter}` })}>{label}</a>{' '}
                  <span class="soft">
                    {count}
                    {more ? '+' : ''}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ))}
      </nav>
      <p>
        <a href={inFormat(visit, 'atom')}>{say('search.feed')}</a>
      </p>
    </aside>
  )
}

function Months({ visit, asked, result }: Shown) {
  const months = monthsOf(result)
  if (months.length < 2) return null
  const most = Math.max(...months.map(({ count }) => count))
  const plain = asked.replace(/(^|\s)(since|before):\S+/gi, '').trim()
  const bars = months.map(({ month, count, since, before }) => ({
    key: month,
    href: withQuery(visit, { q: `${plain} since:${since} before:${before}`.trim() }),
    count,
  }))
  return (
    <>
      <h3>{visit.say('search.by-month')}</h3>
      <MonthBars visit={visit} bars={bars} most={most} />
    </>
  )
}
