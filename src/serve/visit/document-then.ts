import type { Document } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { millis } from '../text/format.js'

/** A document with the words that it had at a moment, as far as we had captured it by then; now, as it is. */
export async function documentThen(
  store: Store,
  dossier: string,
  { document, asOf }: { readonly document: Document; readonly asOf: string | null },
): Promise<Document> {
  const limit = millis(asOf)
  if (limit === null) return document
  const readings = await store.documents.revisions(dossier, document.id)
  const seen = readings.filter(({ seenAt, text }) => text !== null && (millis(seenAt) ?? 0) <= limit)
  const then = seen.at(-1) ?? readings.find(({ text }) => text !== null)
  if (!then || then === readings.at(-1)) return document
  return { ...document, text: then.text!, title: then.title, updated: then.updated }
}
