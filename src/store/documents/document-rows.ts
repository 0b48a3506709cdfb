import { type Document, sha256 } from '../../model/index.js'
import { momentOf } from '../database/moment.js'
import { storable, storableJson } from '../database/storable.js'

/** A capture as the order of readings needs it: when it was taken, and its number in the manifest. */
export type Seen = { readonly capture: string; readonly ms: number; readonly n: number }

/** What most documents say nothing about is not stored. */
const EMPTY: Omit<Document, 'id' | 'kind' | 'title' | 'text' | 'from'> = {
  lang: null,
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
}

/** A document as columns. */
export type DocumentRow = {
  readonly id: string
  readonly at_ms: number
  readonly kind: string
  readonly lang: string | null
  readonly lane: string | null
  readonly source: string | null
  readonly publisher: string | null
  readonly party: string | null
  readonly title: string | null
  readonly body: string
  readonly data: string
  readonly words_digest: string
  readonly digest: string
}

/** Columns of a document; the file name that it came from is no part of its digest, since copies of an export differ in it. */
export function rowOf(document: Document): DocumentRow {
  const { text, title, from, ...rest } = document
  const words = { title: title === null ? null : storable(title), body: storable(text) }
  const { kind, lang, lane, source, publisher, party } = document
  return {
    id: storable(document.id),
    at_ms: momentOf(document.published ?? document.updated),
    kind,
    lang,
    lane,
    source,
    publisher: publisher === null ? null : storable(publisher),
    party,
    ...words,
    data: storableJson(
      Object.fromEntries(Object.entries({ ...rest, from }).filter(([key, value]) => !isEmpty(key, value))),
    ),
    words_digest: wordsDigest(document),
    digest: sha256(JSON.stringify([words.title, words.body, rest])).slice(0, 32),
  }
}

/** Names the words of a document: two readings with one digest say the same. */
export function wordsDigest({ title, text }: Pick<Document, 'title' | 'text'>): string {
  return sha256(JSON.stringify([title === null ? null : storable(title), storable(text)])).slice(0, 32)
}

/** A document as it was saved. */
export function documentOf(row: {
  readonly title: string | null
  readonly body: string
  readonly data: unknown
}): Document {
  return { ...EMPTY, ...(row.data as Pick<Document, 'id' | 'kind' | 'from'>), title: row.title, text: row.body }
}

/** Is reading `a` later than `b`? Captures of one moment follow the manifest. */
export function isLater(
  a: { readonly ms: number; readonly n: number },
  b: { readonly ms: number; readonly n: number },
) {
  return a.ms !== b.ms ? a.ms > b.ms : a.n > b.n
}

function isEmpty(key: string, value: unknown): boolean {
  return key in EMPTY && (value === null || (Array.isArray(value) && value.length === 0))
}
