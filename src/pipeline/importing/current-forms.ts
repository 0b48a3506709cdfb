import type { Document } from '../../model/index.js'
import { isOtherForm, supersedes } from '../../read/index.js'
import type { Store } from '../../store/index.js'

/**
 * What of a reading is the text of its items from now on: not the entries of a feed whose page has been read in full, since a summary is
 * no edit of its article. `forms` are the ids of those that differ only because they were read elsewhere.
 */
export async function currentForms(
  store: Store,
  dossier: string,
  documents: readonly Document[],
): Promise<{ readonly documents: readonly Document[]; readonly forms: readonly string[] }> {
  const kept: Document[] = []
  const forms: string[] = []
  for (const document of documents) {
    const known = document.kind === 'post' || !document.url ? null : await store.documents.get(dossier, document.id)
    const isForm = known !== null && isOtherForm(document, known)
    if (known && (!supersedes(document, known) || (isForm && document.text.length <= known.text.length))) continue
    kept.push(isForm ? completed(document, known) : document)
    if (isForm) forms.push(document.id)
  }
  return { documents: kept, forms }
}

/** What a page does not say of itself, its feed has said. */
function completed(document: Document, known: Document): Document {
  const { title, published, updated, author, lang } = known
  return {
    ...document,
    title: document.title ?? title,
    published: document.published ?? published,
    updated: document.updated ?? updated,
    author: document.author ?? author,
    lang: document.lang ?? lang,
  }
}
