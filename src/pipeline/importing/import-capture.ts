import { basename } from 'node:path'
import type { Capture, Document, Dossier, RawCapture, Reading, Source } from '../../model/index.js'
import { type Listing, listingsOf, read, sourceOf } from '../../read/index.js'
import type { Store } from '../../store/index.js'
import { packageRoot } from '../root.js'
import { installedLanguages } from '../tables.js'
import { currentForms } from './current-forms.js'
import type { ImportOptions, ImportReport } from './import-files.js'
import { withMedia } from './media-beside.js'
import { presenceOf } from './presence.js'
import { saveInParts } from './save-in-parts.js'
import { GONE, SEEN, toldHeaders, toldIn } from './told-headers.js'

/** An `ImportReport` while it grows. */
export type Tally = {
  -readonly [K in keyof ImportReport]: ImportReport[K] extends readonly (infer T)[] ? T[] : ImportReport[K]
}

export type CaptureOptions = ImportOptions & {
  /** The source that was polled, where one was. */
  readonly source?: Source | null
  /**
   * What the poll before could not read. A polled capture in which every item is known as it stands, and which fails as the one before
   * did, is not kept: it would hold only its own counters.
   */
  readonly polledBefore?: { readonly unreadable: number; readonly unreadableWhy: string | null }
}

/** What one capture brought: documents that were not known before, items that are gone, and what it lists without a gap. */
export type Imported = {
  readonly reading: Reading | null
  readonly fresh: readonly Document[]
  readonly revised: number
  readonly gone: number
  readonly listings: readonly Listing[]
}

export function emptyTally(): Tally {
  return { files: [], added: 0, revised: 0, unchanged: 0, gone: 0, unreadable: [] }
}

type Taken = RawCapture & { readonly takenAt: string }
type Work = {
  readonly store: Store
  readonly dossier: Dossier
  readonly options: CaptureOptions
  readonly tally: Tally
}

/** Keeps one capture, reads it, and saves its documents, what it no longer lists and what could not be read. */
export async function importCapture(raw: Taken, work: Work): Promise<Imported> {
  const { store, dossier, options, tally } = work
  const goneId = raw.headers[GONE]
  if (goneId !== undefined) return noteGone(raw, goneId, work)
  const source = options.source ?? sourceOf({ urls: [raw.from], channels: [], from: raw.from }, dossier.sources)
  const origin = { source: source?.id ?? null, from: raw.from }
  const settings = { ...options, ...toldIn(raw.headers) }
  const early = options.polledBefore ? await readingOf(raw, dossier, settings) : null
  const fresh = early ? await unknownOf(early.documents, work) : []
  if (early && (await holdsNoNews(raw, early, fresh, listingsOf(early, origin), work)))
    return { reading: early, fresh, revised: 0, gone: 0, listings: listingsOf(early, origin) }
  const kept = { ...raw, headers: { ...raw.headers, ...toldHeaders(settings) } }
  const { capture, isNew } = await keep(kept, source, work)
  const known = isNew || options.again ? null : await store.notes.get(dossier.id, `read:${capture.id}`)
  if (known !== null) {
    tally.files.push({ file: raw.from, format: 'known', documents: 0, known: true })
    return { reading: null, fresh: [], revised: 0, gone: 0, listings: listingsIn(known) }
  }
  const reading = early ?? (await readingOf(raw, dossier, settings))
  const listings = listingsOf(reading, origin)
  return { reading, fresh, listings, ...(await save(kept, capture, reading, listings, work)) }
}

/** Bytes that a poll has seen before and that are news again (an edit undone, an item put back) are a capture of their own. */
async function keep(raw: Taken, source: Source | null, { store, dossier, options }: Work) {
  const kept = await store.captures.add(dossier.id, raw, source?.id ?? null)
  if (kept.isNew || !options.polledBefore) return kept
  return store.captures.add(
    dossier.id,
    { ...raw, headers: { ...raw.headers, [SEEN]: raw.takenAt } },
    source?.id ?? null,
  )
}

/** A page that answers that it is gone holds no text: it only ends its document. */
async function noteGone(raw: Taken, document: string, { store, dossier, options, tally }: Work): Promise<Imported> {
  const { capture } = await store.captures.add(dossier.id, raw, options.source?.id ?? null)
  await store.documents.savePresence(dossier.id, capture.id, { gone: [document], back: [] })
  tally.gone++
  return { reading: null, fresh: [], revised: 0, gone: 1, listings: [] }
}

/** What a capture would bring, without keeping it. */
export async function previewOf(
  raw: RawCapture,
  work: Pick<Work, 'store' | 'dossier' | 'options'>,
): Promise<{ readonly reading: Reading; readonly fresh: readonly Document[] }> {
  const reading = await readingOf({ ...raw, takenAt: raw.takenAt ?? work.options.now }, work.dossier, work.options)
  return { reading, fresh: await unknownOf(reading.documents, work) }
}

async function readingOf(raw: Taken, dossier: Dossier, settings: CaptureOptions): Promise<Reading> {
  const { zone = null, published = null, lang = null, source = null } = settings
  installed ??= installedLanguages(packageRoot())
  // Its table of n-grams takes 45 MB, which a server that has nothing to read goes without.
  const { identify } = await import('../../language/identify/index.js')
  const options = { zone, published, lang, source, sources: dossier.sources, installed: await installed, identify }
  return withMedia(read(raw, options), raw.headers)
}

/** Read from disk once for all captures. */
let installed: Promise<string[]> | null = null

async function save(
  raw: Taken,
  capture: Capture,
  reading: Reading,
  listings: readonly Listing[],
  { store, dossier: { id }, tally }: Work,
): Promise<Pick<Imported, 'revised' | 'gone'>> {
  const presence = await presenceOf(store, id, reading, listings, raw)
  const now = await currentForms(store, id, reading.documents)
  const saved = await saveInParts(store, id, capture.id, now)
  await store.documents.savePresence(id, capture.id, presence)
  if (Object.keys(toldIn(raw.headers)).length > 0) await forgetFailures(store, id, capture.hash)
  await store.documents.saveUnreadable(id, capture.id, reading.unreadable)
  await store.notes.set(id, `read:${capture.id}`, noteOf(reading, listings))
  tally.added += saved.added
  tally.revised += saved.revised
  tally.unchanged += saved.unchanged
  tally.gone += presence.gone.length
  tally.unreadable.push(...reading.unreadable)
  const { format, documents } = reading
  tally.files.push({ file: basename(raw.from), format, documents: documents.length, known: false })
  return { revised: saved.revised, gone: presence.gone.length }
}

/** A note that a capture has been read, with what it lists, so that an import that goes on after a break knows of it. */
function noteOf({ format }: Reading, listings: readonly Listing[]): string {
  return JSON.stringify({ format, listings: listings.map((listing) => ({ ...listing, ids: [] })) })
}

function listingsIn(note: string): readonly Listing[] {
  return note.startsWith('{') ? (JSON.parse(note) as { readonly listings: readonly Listing[] }).listings : []
}

async function unknownOf(
  documents: readonly Document[],
  { store, dossier }: Pick<Work, 'store' | 'dossier'>,
): Promise<Document[]> {
  const fresh: Document[] = []
  for (const document of documents)
    if ((await store.documents.get(dossier.id, document.id)) === null) fresh.push(document)
  return fresh
}

/** Does a polled capture say nothing that is not known: no new item, no edit, none gone, none that cannot be read? */
async function holdsNoNews(
  raw: Taken,
  reading: Reading,
  fresh: readonly Document[],
  listings: readonly Listing[],
  { store, dossier: { id }, options, tally }: Work,
): Promise<boolean> {
  const { unreadable } = reading
  const before = options.polledBefore ?? { unreadable: 0, unreadableWhy: null }
  if (unreadable.length !== before.unreadable || (unreadable[0]?.error ?? null) !== before.unreadableWhy) return false
  if (fresh.length > 0) return false
  for (const document of (await currentForms(store, id, reading.documents)).documents) {
    const known = await store.documents.get(id, document.id)
    if (known?.text !== document.text || known.title !== document.title || known.updated !== document.updated)
      return false
  }
  const presence = await presenceOf(store, id, reading, listings, raw)
  if (presence.gone.length + presence.back.length > 0) return false
  tally.unchanged += reading.documents.length
  return true
}

/** Bytes that could not be read before something was told about them are no longer listed as unreadable. */
async function forgetFailures(store: Store, dossier: string, hash: string): Promise<void> {
  const same = (await store.captures.list(dossier)).filter((capture) => capture.hash === hash)
  for (const { id } of same) await store.documents.saveUnreadable(dossier, id, [])
}
