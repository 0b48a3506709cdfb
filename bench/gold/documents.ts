import type { Document, Statement } from '../../src/model/index.js'
import { loadResources, type Resources, withNames } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'

let loaded: Promise<Resources> | null = null

/** Language, lexicon and gazetteer as the product loads them, once. */
export function resources(): Promise<Resources> {
  loaded ??= loadResources([], process.env.READOUT_ROOT)
  return loaded
}

/** A document of nothing but its text, with whatever else is known. */
export function bare(text: string, known: Partial<Document> = {}): Document {
  return {
    id: 'bench',
    kind: 'text',
    title: null,
    text,
    lang: 'en',
    published: null,
    updated: null,
    zone: null,
    author: null,
    url: null,
    lane: null,
    publisher: null,
    party: null,
    source: null,
    forwardedFrom: null,
    media: [],
    place: null,
    tags: [],
    scheduled: null,
    notes: [],
    from: '',
    ...known,
  }
}

/** Statements of a document, with extra names treated as actors. */
export async function statementsOf(document: Document, names?: readonly string[]): Promise<readonly Statement[]> {
  const all = await resources()
  return extractDocument(document, names ? withNames(all, [...names]) : all).statements
}
