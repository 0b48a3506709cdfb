import type { Saved, Store } from '../../store/index.js'
import type { currentForms } from './current-forms.js'

/** Documents of one transaction: whoever reads beside an import waits for one of these, not for a whole export. */
const TOGETHER = 200

/** Saves what one capture holds, a few hundred documents a transaction; a break in between is mended by reading the capture again. */
export async function saveInParts(
  store: Store,
  dossier: string,
  capture: string,
  { documents, forms }: Awaited<ReturnType<typeof currentForms>>,
): Promise<Pick<Saved, 'added' | 'revised' | 'unchanged'>> {
  const sum = { added: 0, revised: 0, unchanged: 0 }
  // An export may hold one item twice: of two readings in one capture the last is kept, as if they were saved together.
  const last = [...new Map(documents.map((document) => [document.id, document])).values()]
  for (let at = 0; at < last.length; at += TOGETHER) {
    const saved = await store.documents.save(dossier, capture, last.slice(at, at + TOGETHER), forms)
    for (const what of ['added', 'revised', 'unchanged'] as const) sum[what] += saved[what]
  }
  return sum
}
