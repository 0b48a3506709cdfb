import type { Document } from '../model/index.js'
import { packageRoot } from './root.js'
import { installedLanguages } from './tables.js'

/**
 * Documents with the language that their text tells where none is known. The table for that is loaded where such a document waits, once
 * for all threads.
 */
export async function withLanguages(documents: readonly Document[]): Promise<readonly Document[]> {
  if (documents.every(({ lang }) => lang !== null)) return documents
  const { identify } = await import('../language/identify/index.js')
  const installed = await installedLanguages(packageRoot())
  return documents.map((document) =>
    document.lang === null ? { ...document, lang: identify(document.text, installed) } : document,
  )
}
