import { orderOf } from '../event-facts.js'
import type { DossierVisit } from '../visit.js'

/** The state of the dossier in one sentence: the last event on record, open claims, the tally. */
export function leadSentence(visit: DossierVisit): string {
  const { view, say } = visit
  const { events } = view.record
  const onRecord = events.filter(
    ({ status: { corroboration, lifecycle } }) =>
      (corroboration === 'on record' || corroboration === 'both sides') &&
      (lifecycle === 'fact' || lifecycle === 'occurred'),
  )
  const last = onRecord.reduce<(typeof events)[number] | null>(
    (best, event) => (best && orderOf(best) >= orderOf(event) ? best : event),
    null,
  )
  const open = events.filter(({ status }) => status.corroboration === 'reported').length
  const parts: string[] = []
  if (last) parts.push(say('state.last', { title: last.title }).replace(/\.\.$/, '.'))
  if (open > 0) parts.push(say('state.open', { n: open }))
  parts.push(...view.record.tallies.slice(0, 1).map(({ words }) => capital(words).replace(/[.]?$/, '.')))
  return parts.length > 0 ? parts.join(' ') : (view.dossier.summary ?? '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
