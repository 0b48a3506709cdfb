import type { ReconciledEvent } from '../../model/index.js'
import { lanesOf, leadInWords } from '../figures/event-facts.js'
import { day } from '../text/format.js'
import { eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Status } from './status.js'
import { Moment, WhenText } from './time.js'

/** Events as a table that becomes cards on a phone: the same data as the plot. */
export function EventTable({
  events,
  visit,
  caption,
  dayOf,
}: {
  events: readonly ReconciledEvent[]
  visit: DossierVisit
  caption: string
  /** Under which day an event stands; set where cards on a phone have their days as headings. */
  dayOf?: (event: ReconciledEvent) => string | null
}) {
  const { say } = visit
  return (
    <table class="cards eventtable">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('event.happened')}</th>
          <th scope="col">{say('event.event')}</th>
          <th scope="col">{say('event.status')}</th>
          <th scope="col">{say('event.lanes')}</th>
          <th scope="col">{say('event.knownSince')}</th>
          <th scope="col">{say('event.lead')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, n) => {
          const on = dayOf?.(event)
          const before = n > 0 ? dayOf?.(events[n - 1]!) : null
          return (
            <>
              {on && on !== before ? (
                <tr class="dayrow onphone">
                  <th colspan={6} scope="rowgroup">
                    {day(on, visit.lang)}
                  </th>
                </tr>
              ) : null}
              <Row event={event} visit={visit} />
            </>
          )
        })}
      </tbody>
    </table>
  )
}

function Row({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say } = visit
  return (
    <tr>
      <td data-label={say('event.happened')}>
        <WhenText when={event.when} visit={visit} />
      </td>
      <th scope="row">
        <a class="open" href={eventLink(visit, event.id)}>
          {event.title}
        </a>
      </th>
      <td data-label={say('event.status')}>
        <Status status={event.status} say={say} />
      </td>
      <td data-label={say('event.lanes')}>
        {lanesOf(visit.view, event)
          .map((lane) => say(`lane.${lane}`))
          .join(', ')}
      </td>
      <td class="when" data-label={say('event.knownSince')}>
        <Moment at={event.status.knownSince} visit={visit} />
      </td>
      <td class="when" data-label={say('event.lead')}>
        {leadInWords(event, visit)}
      </td>
    </tr>
  )
}
