import type { Child } from 'hono/jsx'
import { safeUrl } from '../text/safe-url.js'
import { headline, sourceOf } from '../visit/document-index.js'
import { readLink } from '../visit/links.js'
import type { DossierVisit, Visit } from '../visit/visit.js'
import { Moment } from './time.js'

type PartOf = {
  readonly name: string
  readonly heading: string
  readonly count: number
  readonly visit: Visit
  readonly isOpen?: boolean
  readonly children?: Child
}

/** A part of a brief under its heading: open, but on a phone, where the page would be twenty screens long. */
export function Part({ name, heading, count, visit, isOpen = false, children }: PartOf) {
  return (
    <details class="fold part" data-stays={isOpen ? '' : undefined} open={isOpen || !visit.isPhone}>
      <summary>
        <h2 id={`brief-${name}`}>
          {heading} <small>{count}</small>
        </h2>
      </summary>
      {children}
    </details>
  )
}

/** The documents that a brief cites, under their numbers. */
export function BriefSources({ numbers, visit }: { numbers: ReadonlyMap<string, number>; visit: DossierVisit }) {
  if (numbers.size === 0) return null
  return (
    <Part name="sources" heading={visit.say('brief.sources')} count={numbers.size} visit={visit}>
      <ol class="sources">
        {[...numbers.keys()].map((id) => {
          const entry = visit.view.documents.get(id)
          const url = safeUrl(entry?.url)
          return (
            <li>
              <a href={readLink(visit, id)} lang={entry?.lang ?? undefined}>
                {entry ? headline(entry) : id}
              </a>
              {entry ? ` · ${sourceOf(visit.view.dossier, entry)}` : ''} ·{' '}
              <Moment at={entry?.published} visit={visit} />
              {url ? (
                <>
                  {' · '}
                  <a class="soft" href={url} rel="noreferrer noopener external">
                    {new URL(url).host}
                  </a>
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
