import type { SearchHit, SearchResult } from '../../store/store.js'
import { eventLink, readLink, withQuery } from '../links.js'
import { Glyph, statusWords } from '../parts/status.js'
import { Moment } from '../parts/time.js'
import { type ParsedQuery, parseQuery } from '../search-syntax.js'
import type { DossierVisit, Screen } from '../visit.js'

const SHOWN = 40
const EXAMPLES = ['from:', 'lane:official', 'status:reported', 'before:2025-04-01', 'since:2025-03-01', 'party:']

/** Screen 7: events first, then statements, then documents; the query language is repeated as understood. */
export const searchScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/search',
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
}

async function find({ site, view }: DossierVisit, { query }: ParsedQuery): Promise<SearchResult> {
  const result = await site.store.search(view.dossier.id, { ...query, limit: SHOWN })
  if (!view.asOf) return result
  const known = (hit: SearchHit) =>
    hit.kind === 'event' ? view.events.has(hit.id) : view.documents.has(hit.document ?? hit.id)
  return {
    ...result,
    events: result.events.filter(known),
    statements: result.statements.filter(known),
    documents: result.documents.filter(known),
  }
}

type Shown = {
  readonly visit: DossierVisit
  readonly asked: string
  readonly parsed: ParsedQuery
  readonly result: SearchResult | null
}

function SearchPage({ visit, asked, parsed, result }: Shown) {
  const { say } = visit
  const total = result ? result.totals.events + result.totals.statements + result.totals.documents : 0
  return (
    <>
      <h1>{say('nav.search')}</h1>
      <search aria-label={say('search.form')}>
        <form class="search" method="get" action={visit.path}>
          <input type="search" name="q" value={asked} aria-label={say('nav.search')} />
          {visit.view.asOf ? <input type="hidden" name="as_of" value={visit.view.asOf} /> : null}
          <button type="submit">{say('search.go')}</button>
        </form>
      </search>
      <Syntax visit={visit} asked={asked} />
      {parsed.notUnderstood.length > 0 ? (
        <p class="empty">{say('search.notUnderstood', { parts: parsed.notUnderstood.join(', ') })}</p>
      ) : null}
      {result ? (
        <p role="status">
          <strong>{say('search.found', { n: total })}</strong> <span class="soft">{understood(parsed)}</span>
        </p>
      ) : (
        <p class="soft">{say('search.start')}</p>
      )}
      {result && total === 0 ? <Nothing visit={visit} parsed={parsed} /> : null}
      {result ? (
        <>
          <Hits visit={visit} hits={result.events} total={result.totals.events} kind="events" />
          <Hits visit={visit} hits={result.statements} total={result.totals.statements} kind="statements" />
          <Hits visit={visit} hits={result.documents} total={result.totals.documents} kind="documents" />
        </>
      ) : null}
    </>
  )
}

function Syntax({ visit, asked }: { visit: DossierVisit; asked: string }) {
  return (
    <details class="soft">
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

type Group = {
  readonly visit: DossierVisit
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly kind: 'events' | 'statements' | 'documents'
}

function Hits({ visit, hits, total, kind }: Group) {
  const { say, view } = visit
  if (hits.length === 0) return null
  return (
    <section aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>
        {say(`search.${kind}`)}{' '}
        <small>{total > hits.length ? say('search.firstOf', { n: hits.length, total }) : hits.length}</small>
      </h2>
      <ol class="hits">
        {hits.map((hit) => {
          const event = hit.kind === 'event' ? view.events.get(hit.id) : null
          const source = view.dossier.sources.find(({ id }) => id === hit.source)?.name ?? hit.source
          return (
            <li>
              <p>
                {event ? <Glyph status={event.status} /> : null}{' '}
                <a class="open" href={hrefOf(visit, hit)}>
                  {hit.title}
                </a>{' '}
                <span class="soft">
                  {event ? `${statusWords(event.status, say)} · ` : ''}
                  {source ? `${source} · ` : ''}
                  <Moment at={hit.at} visit={visit} />
                </span>
              </p>
              {hit.snippet && hit.snippet !== hit.title ? (
                <p class="snippet" dir="auto">
                  <Snippet hit={hit} />
                </p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Snippet({ hit: { snippet, marks } }: { hit: SearchHit }) {
  const parts = []
  let at = 0
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue
    parts.push(snippet.slice(at, start), <mark>{snippet.slice(start, end)}</mark>)
    at = end
  }
  parts.push(snippet.slice(at))
  return <>{parts}</>
}

function hrefOf(visit: DossierVisit, hit: SearchHit): string {
  if (hit.kind === 'event') return eventLink(visit, hit.id)
  return readLink(visit, hit.document ?? hit.id)
}

function understood({ query: { words, ...filters } }: ParsedQuery): string {
  return [words ? `“${words}”` : '', ...Object.entries(filters).map(([name, value]) => `${name}: ${value}`)]
    .filter(Boolean)
    .join(' · ')
}
