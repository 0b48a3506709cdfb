import { grouped, type Lane, type ReconciledEvent } from '../../model/index.js'
import { documentsOf, laneOf, leadInWords } from '../figures/event-facts.js'
import { sourceOf } from '../visit/document-index.js'
import { eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Glyph, statusWords } from './status.js'
import { Moment, WhenText } from './time.js'

/** An event in short, for the card beside its mark: status, who told it first in each lane and when, how long before the official word. */
export function EventCard({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  const lanes = [...grouped(documentsOf(view, event), (document) => laneOf(view, document))]
  return (
    <div class="eventcard">
      <p>
        <Glyph status={event.status} />{' '}
        <a href={eventLink(visit, event.id)}>
          <strong>{event.title}</strong>
        </a>
      </p>
      <p class="soft">
        {statusWords(event.status, say)} · <WhenText when={event.when} visit={visit} />
      </p>
      <dl>
        {lanes.map(([lane, documents]) => (
          <First lane={lane as Lane} documents={documents} visit={visit} />
        ))}
        <div>
          <dt>{say('facts.lead')}</dt>
          <dd>{leadInWords(event, visit)}</dd>
        </div>
        <div>
          <dt>{say('facts.origins')}</dt>
          <dd>{String(event.origins.length)}</dd>
        </div>
      </dl>
    </div>
  )
}

function First({ lane, documents, visit }: { lane: Lane; documents: readonly string[]; visit: DossierVisit }) {
  const { say, view } = visit
  const entry = view.documents.get(documents[0]!)
  const more = documents.length - 1
  return (
    <div>
      <dt>{say(`lane.${lane}`)}</dt>
      <dd>
        {entry ? sourceOf(view.dossier, entry) : documents[0]}, <Moment at={entry?.published} visit={visit} />
        {more > 0 ? <span class="soft"> {say('card.more', { n: more })}</span> : null}
      </dd>
    </div>
  )
}
