import type { ReconciledEvent } from '../../model/index.js'
import type { DossierVisit } from '../visit/visit.js'
import { DocumentLink } from './cite.js'
import { Moment } from './time.js'

type Copy = ReconciledEvent['origins'][number]['copies'][number]

/** Independent origins: copies, forwards and editions of one publisher stand under the report that they repeat. */
export function Origins({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  if (event.origins.length === 0) return null
  const publishers = new Set(view.dossier.sources.map(({ publisher }) => publisher))
  const documents = event.origins.reduce((sum, { copies }) => sum + 1 + copies.length, 0)
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">{say('origins.title')}</h2>
      <p class="soft">
        {say('origins.count', { n: event.origins.length })} {say('origins.of', { n: documents })}
      </p>
      <ol class="origins">
        {event.origins.map(({ document, copies }) => (
          <li>
            <DocumentLink id={document} visit={visit} /> ·{' '}
            <Moment at={view.documents.get(document)?.published} visit={visit} />
            {copies.length > 0 ? (
              <ul>
                {copies.map((copy) => (
                  <li>
                    <DocumentLink id={copy.document} visit={visit} /> <span class="soft">– {reason(copy)}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )

  // A publisher is told from others by a short name that is for the file, not for readers.
  function reason({ why, said }: Copy): string {
    return said?.say === 'origin.publisher' && publishers.has(String(said.with[0])) ? say('origins.samePublisher') : why
  }
}
