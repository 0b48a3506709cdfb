import type { Actor, Document, Extraction } from '../../model/index.js'

/** A batch for a thread; `progress[0]` counts the documents begun, so that whoever waits knows which one stalls. */
export type ExtractRequest = {
  readonly documents: readonly Document[]
  readonly actors: readonly Actor[]
  /** Names these actors, so that a thread builds their index once. */
  readonly actorsKey: string
  readonly progress: Int32Array
}

/** What became of one document: its statements, or why there are none. */
export type Extracted =
  | { readonly document: Document; readonly extraction: Extraction }
  | { readonly document: Document; readonly failure: string }

export type ExtractReply = { readonly results: readonly (Extraction | { readonly failure: string })[] }

/** Extracts a batch in a thread, document by document; one that throws costs only itself. */
export function answering(
  { documents, progress }: ExtractRequest,
  extract: (document: Document) => Extraction,
): ExtractReply {
  const results = documents.map((document, at) => {
    Atomics.store(progress, 0, at + 1)
    try {
      return extract(document)
    } catch (error) {
      return { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
    }
  })
  return { results }
}
