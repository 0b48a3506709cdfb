import type { ReconciledEvent } from '../../../model/index.js'
import { statusWords } from '../../parts/status.js'
import type { ExportFormat } from '../format.js'
import { eventAddress, type Subject } from '../subject.js'

/** Only events at a place whose coordinates the gazetteer has; a place in words alone is never put on a map. */
export const geojson: ExportFormat = {
  name: 'geojson',
  title: 'GeoJSON',
  specification: 'https://www.rfc-editor.org/rfc/rfc7946',
  type: 'application/geo+json; charset=utf-8',
  write(subject) {
    const points = new Map(subject.visit.view.actors.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])))
    const features = subject.events.flatMap((event) => {
      const point = event.place?.actor ? points.get(event.place.actor) : undefined
      return point ? [featureOf(subject, event, point)] : []
    })
    return JSON.stringify({ type: 'FeatureCollection', features }, null, 1)
  },
}

function featureOf(subject: Subject, event: ReconciledEvent, [latitude, longitude]: readonly [number, number]) {
  return {
    type: 'Feature',
    id: event.id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      title: event.title,
      type: event.type,
      mode: event.mode,
      start: event.when?.start ?? null,
      end: event.when?.end ?? null,
      place: event.place?.name ?? null,
      status: statusWords(event.status, subject.visit.say),
      corroboration: event.status.corroboration,
      lifecycle: event.status.lifecycle,
      disputed: event.status.disputed,
      url: eventAddress(subject, event.id),
    },
  }
}
