import type { ReconciledEvent } from '../../model/index.js'
import type { DossierVisit } from '../visit.js'
import { DocumentLink } from './cite.js'
import { Moment } from './time.js'

/** Independent origins: copies, forwards and editions of one publisher stand under the report that they repeat. */
export function Origins({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  if (event.origins.length === 0) return null
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
                    <DocumentLink id={copy.document} visit={visit} /> <span class="soft">– {copy.why}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
