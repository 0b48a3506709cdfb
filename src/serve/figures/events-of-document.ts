import type { ReconciledEvent, Reconciliation } from '../../model/index.js'

const kept = new WeakMap<Reconciliation, ReadonlyMap<string, readonly ReconciledEvent[]>>()

/** The events that a document speaks of, in the order of the record; found once for all documents of a record. */
export function eventsOfDocument(record: Reconciliation, document: string): readonly ReconciledEvent[] {
  const known = kept.get(record) ?? byDocument(record)
  kept.set(record, known)
  return known.get(document) ?? []
}

function byDocument({ events }: Reconciliation): ReadonlyMap<string, readonly ReconciledEvent[]> {
  const found = new Map<string, ReconciledEvent[]>()
  for (const event of events)
    for (const document of new Set(event.mentions.map((mention) => mention.document))) {
      const list = found.get(document)
      if (list) list.push(event)
      else found.set(document, [event])
    }
  return found
}
