import type { Lane, ReconciledEvent } from '../../model/index.js'
import { millis } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import type { DossierView } from '../visit/dossier-view.js'
import type { Visit } from '../visit/visit.js'

const LANES: readonly Lane[] = ['official', 'media', 'informal']

/** The lane of a document; one whose source is not known counts as informal. */
export function laneOf(view: DossierView, document: string): Lane {
  return view.documents.get(document)?.lane ?? 'informal'
}

/** The lanes that speak of an event, official first. */
export function lanesOf(view: DossierView, event: ReconciledEvent): Lane[] {
  const seen = new Set(event.mentions.map(({ document }) => laneOf(view, document)))
  return LANES.filter((lane) => seen.has(lane))
}

/** The documents that speak of an event, once each, oldest first. */
export function documentsOf(view: DossierView, event: ReconciledEvent): string[] {
  const at = (id: string) => millis(view.documents.get(id)?.published) ?? Number.POSITIVE_INFINITY
  return [...new Set(event.mentions.map(({ document }) => document))].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1))
}

/** Lead time as far as the clocks allow: one figure, a range, or that the official word is still open. */
export function leadInWords({ leadTime }: ReconciledEvent, { lang, say }: Visit): string {
  const { minMinutes, maxMinutes, open } = leadTime
  if (open) return leadTime.firstReport ? say('lead.open') : '–'
  if (minMinutes === null || maxMinutes === null) return '–'
  if (maxMinutes <= 0) return say('lead.officialFirst')
  const low = Math.max(0, minMinutes)
  if (maxMinutes - low < 1) return minutesInWords(maxMinutes, lang)
  return `${minutesInWords(low, lang)} – ${minutesInWords(maxMinutes, lang)}`
}

/** The moment by which events are put in order: when it happened, else since when it is known. */
export function orderOf(event: ReconciledEvent): number {
  return millis(event.when?.start) ?? millis(event.status.knownSince) ?? 0
}
