import { MOST_COUNTED } from '../../store/index.js'
import type { SearchResult } from '../../store/store.js'
import { isTaking } from '../forms/take-files.js'
import type { Lang } from '../messages/index.js'
import { SearchFacets } from '../parts/search-facets.js'
import { SearchHits } from '../parts/search-hits.js'
import { searchOf } from '../search/search-of.js'
import { type ParsedQuery, parseQuery } from '../search/search-syntax.js'
import { quoted } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** Facets are counted among this many hits of each kind. */
const COUNTED = 60
const EXAMPLES = [
  'from:',
  'lane:official',
  'lang:ru',
  'status:reported',
  'before:2025-04-01',
  'since:2025-03-01',
  'party:',
]

/** Screen 7: events first, then statements, then documents; the query language is repeated as understood. */
export const searchScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/search',
  asks: { q: 'text' },
  async page(visit) {
    const asked = (visit.query.get('q') ?? '').trim()
    const parsed = parseQuery(asked)
    const result = asked ? await find(visit, parsed) : null
    return {
      title: asked ? `${visit.say('nav.search')}: ${asked.slice(0, 60)}` : visit.say('nav.search'),
      section: 'search',
      body: <SearchPage visit={visit} asked={asked} parsed={parsed} result={result} />,
    }
  },
  json: (visit) => find(visit, parseQuery(visit.query.get('q') ?? '')),
  async subject(visit) {
    const asked = (visit.query.get('q') ?? '').trim()
    const parsed = parseQuery(asked)
    const { events, statements, documents } = await find(visit, parsed)
    const found = [...documents.map(({ id }) => id), ...statements.flatMap(({ document }) => document ?? [])]
    return {
      visit,
      title: `${visit.view.dossier.title}: ${asked}`,
      events: events.flatMap(({ id }) => visit.view.events.get(id) ?? []),
      documents: new Set(found),
    }
  },
}

function find(visit: DossierVisit, { query }: ParsedQuery): Promise<SearchResult> {
  return searchOf(visit.view, visit.site.store, { ...query, limit: COUNTED })
}

type Shown = {
  readonly visit: DossierVisit
  readonly asked: string
  readonly parsed: ParsedQuery
  readonly result: SearchResult | null
}

function SearchPage({ visit, asked, parsed, result }: Shown) {
  const { say } = visit
  const isMore = Object.values(result?.totals ?? {}).some((n) => n >= MOST_COUNTED)
  const total = result ? result.totals.events + result.totals.statements + result.totals.documents : 0
  return (
    <>
      <h1>{say('nav.search')}</h1>
      <readout-search>
        <search aria-label={say('search.form')}>
          <form class="search" method="get" action={visit.path}>
            <input type="search" name="q" value={asked} aria-label={say('nav.search')} />
            {visit.view.asOf ? <input type="hidden" name="as_of" value={visit.view.asOf} /> : null}
            <button type="submit">{say('search.go')}</button>
          </form>
        </search>
        <Syntax visit={visit} asked={asked} />
        <p role="status" class="count">
          {result ? (
            <>
              <strong>{say(isMore ? 'search.foundMore' : 'search.found', { n: total })}</strong>{' '}
              <span class="soft">{understood(parsed, visit.lang)}</span>
            </>
          ) : (
            <span class="soft">{say('search.start')}</span>
          )}
        </p>
        <div class="answer">
          <Answer visit={visit} asked={asked} parsed={parsed} result={result} total={total} />
        </div>
      </readout-search>
    </>
  )
}

/** What changes with the question: notes on how it was read, hits and ways to narrow it. */
function Answer({ visit, asked, parsed, result, total }: Shown & { readonly total: number }) {
  const { say } = visit
  return (
    <>
      {parsed.notUnderstood.length > 0 ? (
        <p class="empty">{say('search.notUnderstood', { parts: parsed.notUnderstood.join(', ') })}</p>
      ) : null}
      {isTaking(visit.site.store, visit.view.dossier.id) ? <p class="soft">{say('search.importing')}</p> : null}
      {result && result.pending > 0 ? <p class="soft">{say('search.pending', { n: result.pending })}</p> : null}
      {result && total === 0 ? <Nothing visit={visit} parsed={parsed} /> : null}
      {result && total > 0 ? (
        <div class="found">
          <div>
            <SearchHits visit={visit} asked={asked} hits={result.events} total={result.totals.events} kind="events" />
            <SearchHits
              visit={visit}
              asked={asked}
              hits={result.statements}
              total={result.totals.statements}
              kind="statements"
            />
            <SearchHits
              visit={visit}
              asked={asked}
              hits={result.documents}
              total={result.totals.documents}
              kind="documents"
            />
          </div>
          <SearchFacets visit={visit} asked={asked} result={result} />
        </div>
      ) : null}
    </>
  )
}

function Syntax({ visit, asked }: { visit: DossierVisit; asked: string }) {
  return (
    <details class="soft syntax">
      <summary>{visit.say('search.syntax')}</summary>
      <p>{visit.say('search.syntaxText')}</p>
      <ul class="facets">
        {EXAMPLES.map((example) => (
          <li>
            <a href={withQuery(visit, { q: `${asked} ${example}`.trim() })}>{example}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Nothing({ visit, parsed }: { visit: DossierVisit; parsed: ParsedQuery }) {
  const { words, ...filters } = parsed.query
  const parts = [
    ...words.split(' ').filter(Boolean),
    ...Object.entries(filters).map(([name, value]) => `${name}:${value}`),
  ]
  return (
    <div class="empty">
      <p>{visit.say('search.nothing')}</p>
      {parts.length > 1 ? (
        <ul class="facets">
          {parts.map((part) => (
            <li>
              <a href={withQuery(visit, { q: parts.filter((other) => other !== part).join(' ') })}>
                {visit.say('search.without', { part })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function understood({ query: { words, ...filters } }: ParsedQuery, lang: Lang): string {
  return [words ? quoted(words, lang) : '', ...Object.entries(filters).map(([name, value]) => `${name}: ${value}`)]
    .filter(Boolean)
    .join(' · ')
}
