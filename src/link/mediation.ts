import type { Sighting } from './sighting.js'

/** Words between a contact and its mediation that name another contact ("discussed the consultations held with the mediation of"). */
const OTHER =
  /\b(?:talks|meetings?|calls?|negotiations?|consultations?|discussions?|summits?|agreements?|deals?|truces?|ceasefires?)\b|(?<!\p{L})(?:переговор|встреч|консультац|разговор|саммит|договор|соглашен|перемири|зустріч|перемовин|угод)/iu

/** "Talks were held in Doha with the mediation of Qatar": is the mediation that one sighting tells of the contact that another tells before it in their sentence? */
export function isMediating(
  { statement, document, beside }: Sighting,
  { statement: contact, ...other }: Sighting,
): boolean {
  if (!beside || other.beside || contact.document !== statement.document) return false
  if (contact.type !== 'CONSULT' || contact.evidence[0] !== statement.evidence[0]) return false
  const between = document?.text.slice(contact.trigger[1], statement.trigger[0]) ?? ''
  return contact.trigger[1] <= statement.trigger[0] && !OTHER.test(between)
}
