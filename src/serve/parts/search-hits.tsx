import { grouped } from '../../model/index.js'
import { MOST_COUNTED } from '../../store/index.js'
import type { SearchHit } from '../../store/store.js'
import { millis } from '../text/format.js'
import { eventLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Glyph, statusWords } from './status.js'
import { Moment } from './time.js'

const SHOWN = 40
/** So many of a kind are open; the others unfold. */
const OPEN = 10
/** Shorter texts than this may be alike by chance. */
const LIKE_FROM = 20

type Group = {
  readonly visit: DossierVisit
  readonly asked: string
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly kind: 'events' | 'statements' | 'documents'
}

/** The first hits of one kind, each with where it comes from and the words that matched. */
export function SearchHits({ visit, asked, hits, total, kind }: Group) {
  const { say } = visit
  if (hits.length === 0) return null
  const found = onceEach(hits.slice(0, SHOWN))
  const [open, folded] = [found.slice(0, OPEN), found.slice(OPEN)]
  return (
    <section aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>
        {say(`search.${kind}`)}{' '}
        <small>
          {total > SHOWN
            ? say('search.firstOf', { n: Math.min(SHOWN, hits.length), total: totalWords(visit, total) })
            : hits.length}
        </small>
      </h2>
      <Hits found={open} visit={visit} asked={asked} />
      {folded.length > 0 ? (
        <details class="fold">
          <summary>{say('timeline.more', { n: folded.length })}</summary>
          <Hits found={folded} visit={visit} asked={asked} />
        </details>
      ) : null}
    </section>
  )
}

type Found = { readonly hit: SearchHit; readonly copies: number }

function Hits({ found, visit, asked }: Pick<Group, 'visit' | 'asked'> & { readonly found: readonly Found[] }) {
  return (
    <ol class="hits">
      {found.map((one) => (
        <Hit {...one} visit={visit} asked={asked} />
      ))}
    </ol>
  )
}

function Hit({ hit, copies, visit, asked }: Pick<Group, 'visit' | 'asked'> & Found) {
  const { say, view } = visit
  const event = hit.kind === 'event' ? view.events.get(hit.id) : null
  // An event that nobody dates stands under the moment since when it is known.
  const at = millis(hit.at) !== null ? hit.at : event?.status.knownSince
  const source = view.dossier.sources.find(({ id }) => id === hit.source)?.name ?? hit.source
  return (
    <li>
      <p>
        {event ? <Glyph status={event.status} /> : null}{' '}
        <a class="open" href={hrefOf(visit, hit, asked)}>
          {event?.title ?? hit.title}
        </a>{' '}
        <span class="soft">
          {[event ? statusWords(event.status, say) : null, source].filter(Boolean).join(' · ')}
          {millis(at) !== null ? (
            <>
              {' · '}
              {at === hit.at ? '' : `${say('event.knownSince').toLowerCase()} `}
              <Moment at={at} visit={visit} />
            </>
          ) : null}
          {copies > 0 ? ` · ${say('search.copies', { n: copies })}` : ''}
        </span>
      </p>
      <Snippet hit={hit} />
    </li>
  )
}

/** Counting ends somewhere. */
function totalWords({ say }: DossierVisit, total: number): string | number {
  return total >= MOST_COUNTED ? say('search.atLeast', { n: total }) : total
}

/** The words around the match, without the title at their beginning, which stands above them already. */
function Snippet({ hit: { snippet, title, marks } }: { hit: SearchHit }) {
  const parts = []
  let at = title ? afterTitle(snippet, title) : 0
  if (!/[\p{L}\p{N}]/u.test(snippet.slice(at))) return null
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue
    parts.push(snippet.slice(at, start), <mark>{snippet.slice(start, end)}</mark>)
    at = end
  }
  parts.push(snippet.slice(at))
  return (
    <p class="snippet" dir="auto">
      {parts}
    </p>
  )
}

/** Where a snippet goes on after its title, or after the end of it where it begins within the title, however often it is told. */
function afterTitle(snippet: string, title: string): number {
  const whole = snippet.lastIndexOf(title)
  if (whole < 0) return snippet.length >= LIKE_FROM && title.endsWith(snippet) ? snippet.length : 0
  const before = snippet.slice(0, whole).trim()
  return before === '' || title.endsWith(before) || before.endsWith(title) ? whole + title.length : 0
}

/** Hits of the same words once, with how many others there are. */
function onceEach(hits: readonly SearchHit[]): Found[] {
  const groups = grouped(hits, ({ kind, id, snippet }) => {
    const words = snippet
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return kind === 'event' || words.length < LIKE_FROM ? id : words
  })
  return [...groups.values()].map((group) => ({ hit: group[0]!, copies: group.length - 1 }))
}

function hrefOf(visit: DossierVisit, hit: SearchHit, asked: string): string {
  if (hit.kind === 'event') return eventLink(visit, hit.id)
  return readLink(visit, hit.document ?? hit.id, { list: `q:${asked}` })
}
