import type { ReaderList } from '../search/reader-list.js'
import { type DocumentEntry, entryOf, headline } from '../visit/document-index.js'
import { dossierLink, eventLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

export type Neighbours = Awaited<ReturnType<DossierVisit['site']['store']['documents']['neighbours']>>

type Shown = {
  readonly visit: DossierVisit
  readonly neighbours: Neighbours
  readonly list: ReaderList | null
  readonly isAgain?: boolean
}

/** Previous and next along the list that the reader came from, else in order of publication, with the place in it. */
export function Neighbouring({ visit, neighbours, list, isAgain }: Shown) {
  // One landmark of this name is enough: below the text the same links stand without it.
  const Frame = isAgain ? 'div' : 'nav'
  const { say } = visit
  const previous = list ? list.previous : neighbours.previous && entryOf(neighbours.previous)
  const next = list ? list.next : neighbours.next && entryOf(neighbours.next)
  const { position, total } = list ?? neighbours
  const link = (entry: DocumentEntry) => readLink(visit, entry.id, { list: list?.list ?? null })
  return (
    <Frame class="neighbours noprint" aria-label={isAgain ? undefined : say('reader.neighbours')}>
      {previous ? (
        <a href={link(previous)} rel="prev" data-key="k">
          ← {say('reader.previous')}
          <small lang={previous.lang ?? undefined}>{headline(previous)}</small>
        </a>
      ) : (
        <span class="soft">{say('reader.first')}</span>
      )}
      <span class="soft place">
        {say('reader.position', { position, total })}
        {list ? <ListTitle visit={visit} list={list} /> : null}
      </span>
      {next ? (
        <a href={link(next)} rel="next" data-key="j">
          {say('reader.next')} →<small lang={next.lang ?? undefined}>{headline(next)}</small>
        </a>
      ) : (
        <span class="soft">{say('reader.last')}</span>
      )}
    </Frame>
  )
}

function ListTitle({ visit, list: { list, title } }: { visit: DossierVisit; list: ReaderList }) {
  const asked = list.slice(2)
  const href = list.startsWith('e:') ? eventLink(visit, asked) : dossierLink(visit, 'search', { q: asked })
  return (
    <>
      {' '}
      <a href={href}>{visit.say('reader.inList', { title })}</a>
    </>
  )
}
