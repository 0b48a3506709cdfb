import { z } from 'zod'
import type { Document, DocumentKind, Lane } from '../model/index.js'

const text = z.string().nullish()

/** A document as a line of JSON: only `id` and `text` are required; what `readout read` writes fits. */
export const documentLine = z.looseObject({
  id: z.string(),
  text: z.string(),
  kind: z.string().optional(),
  title: text,
  lang: text,
  published: text,
  updated: text,
  zone: text,
  author: text,
  url: text,
  lane: z.enum(['official', 'media', 'informal']).nullish(),
  publisher: text,
  party: text,
  person: text,
  source: text,
  place: text,
  forwardedFrom: z.object({ name: z.string(), id: z.string().nullish(), url: z.string().nullish() }).nullish(),
  actors: z.array(z.string()).optional(),
  from: z.string().optional(),
})

export type DocumentLine = z.output<typeof documentLine>

const KINDS: readonly string[] = ['post', 'article', 'release', 'readout', 'schedule', 'text']

/** The document with every absent field as null or empty. */
export function documentOf(line: DocumentLine): Document {
  const loose = line as Partial<Document>
  return {
    id: line.id,
    kind: KINDS.includes(line.kind ?? '') ? (line.kind as DocumentKind) : 'text',
    title: line.title ?? null,
    text: line.text,
    lang: line.lang ?? null,
    published: line.published ?? null,
    updated: line.updated ?? null,
    zone: line.zone ?? null,
    author: line.author ?? null,
    url: line.url ?? null,
    lane: (line.lane ?? null) as Lane | null,
    publisher: line.publisher ?? null,
    party: line.party ?? null,
    ...(line.person ? { person: line.person } : {}),
    source: line.source ?? null,
    forwardedFrom: line.forwardedFrom
      ? { name: line.forwardedFrom.name, id: line.forwardedFrom.id ?? null, url: line.forwardedFrom.url ?? null }
      : null,
    media: Array.isArray(loose.media) ? loose.media : [],
    place: line.place ?? null,
    tags: Array.isArray(loose.tags) ? loose.tags : [],
    scheduled: loose.scheduled ?? null,
    notes: Array.isArray(loose.notes) ? loose.notes : [],
    from: line.from ?? '',
  }
}
