import { basename } from 'node:path'
import { CaptureError, captureParts } from '../capture/index.js'
import { identify } from '../language/index.js'
import type { Document, Dossier, RawCapture, Unreadable } from '../model/index.js'
import { read, supersedes } from '../read/index.js'
import type { Store } from '../store/index.js'
import { filesAt } from './dossier-file.js'
import { type Progress, silent } from './progress.js'
import { packageRoot } from './root.js'
import { installedLanguages } from './tables.js'

export type ImportOptions = {
  /** IANA zone of clocks that name none. */
  readonly zone?: string | null
  /** Publication of plain text that says none, ISO. */
  readonly published?: string | null
  readonly lang?: string | null
  readonly progress?: Progress
  /** ISO instant of the capture. */
  readonly now: string
  /** Read again what was read before (a new version of the readers). */
  readonly again?: boolean
}

/** What an import took in, file by file and in total. */
export type ImportReport = {
  readonly files: readonly {
    readonly file: string
    readonly format: string
    readonly documents: number
    readonly known: boolean
  }[]
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly unreadable: readonly Unreadable[]
}

/** Captures files and folders, reads them and stores their documents; what cannot be read is listed and the rest is kept. */
export async function importFiles(
  store: Store,
  dossier: Dossier,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const files: string[] = []
  for (const path of paths) files.push(...(await filesAt(path)))
  const progress = options.progress ?? silent
  progress.start('Importing', files.length)
  const tally = emptyTally()
  for (const file of files) {
    try {
      for await (const raw of captureParts(file))
        await importCapture(store, dossier, { ...raw, takenAt: raw.takenAt ?? options.now }, options, tally)
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error
      tally.unreadable.push({ error: error.message, at: file })
    }
    progress.advance(1)
  }
  progress.done()
  return tally
}

/** The same for bytes that are already in memory (an upload, a polled page). */
export async function importCaptures(
  store: Store,
  dossier: Dossier,
  captures: readonly RawCapture[],
  options: ImportOptions,
): Promise<ImportReport> {
  const tally = emptyTally()
  const progress = options.progress ?? silent
  progress.start('Importing', captures.length)
  for (const raw of captures) {
    await importCapture(store, dossier, { ...raw, takenAt: raw.takenAt ?? options.now }, options, tally)
    progress.advance(1)
  }
  progress.done()
  return tally
}

type Tally = {
  -readonly [K in keyof ImportReport]: ImportReport[K] extends readonly (infer T)[] ? T[] : ImportReport[K]
}

function emptyTally(): Tally {
  return { files: [], added: 0, revised: 0, unchanged: 0, unreadable: [] }
}

async function importCapture(
  store: Store,
  dossier: Dossier,
  raw: RawCapture,
  options: ImportOptions,
  tally: Tally,
): Promise<void> {
  const source = sourceOf(dossier, raw.from)
  const settings = { ...options, ...toldIn(raw.headers) }
  const headers = { ...raw.headers, ...toldHeaders(settings) }
  const { capture, isNew } = await store.captures.add(dossier.id, { ...raw, headers }, source?.id ?? null)
  const readKey = `read:${capture.id}`
  if (!isNew && !options.again && (await store.notes.get(dossier.id, readKey))) {
    tally.files.push({ file: raw.from, format: 'known', documents: 0, known: true })
    return
  }
  const reading = read(raw, {
    zone: settings.zone ?? null,
    published: settings.published ?? null,
    lang: settings.lang ?? null,
    source: null,
    sources: dossier.sources,
    installed: await installedLanguages(packageRoot()),
    identify,
  })
  const saved = await store.documents.save(dossier.id, capture.id, await current(store, dossier.id, reading.documents))
  if (Object.keys(toldHeaders(settings)).length > 0) await forgetFailures(store, dossier.id, capture.hash)
  await store.documents.saveUnreadable(dossier.id, capture.id, reading.unreadable)
  await store.notes.set(dossier.id, readKey, reading.format)
  tally.added += saved.added
  tally.revised += saved.revised
  tally.unchanged += saved.unchanged
  tally.unreadable.push(...reading.unreadable)
  tally.files.push({
    file: basename(raw.from),
    format: reading.format,
    documents: reading.documents.length,
    known: false,
  })
}

/** Without the entries of a feed whose page has been read in full: a summary is no edit of its article. */
async function current(store: Store, dossier: string, documents: readonly Document[]): Promise<readonly Document[]> {
  const kept: Document[] = []
  for (const document of documents) {
    const known = document.kind === 'post' || !document.url ? null : await store.documents.get(dossier, document.id)
    if (!known || supersedes(document, known)) kept.push(document)
  }
  return kept
}

function sourceOf(dossier: Dossier, from: string): Dossier['sources'][number] | null {
  return dossier.sources.find(({ matches }) => matches.some((match) => from.includes(match))) ?? null
}

const TOLD = ['zone', 'published', 'lang'] as const
type Told = { -readonly [K in (typeof TOLD)[number]]?: string }

/** What a person told at the import is kept with the capture, so that a rebuild reads it the same way. */
function toldHeaders(options: ImportOptions): Record<string, string> {
  return Object.fromEntries(TOLD.flatMap((name) => (options[name] ? [[`x-readout-${name}`, options[name]]] : [])))
}

function toldIn(headers: RawCapture['headers']): Told {
  return Object.fromEntries(
    TOLD.flatMap((name) => (headers[`x-readout-${name}`] ? [[name, headers[`x-readout-${name}`]]] : [])),
  )
}

/** Bytes that could not be read before something was told about them are no longer listed as unreadable. */
async function forgetFailures(store: Store, dossier: string, hash: string): Promise<void> {
  const same = (await store.captures.list(dossier)).filter((capture) => capture.hash === hash)
  for (const { id } of same) await store.documents.saveUnreadable(dossier, id, [])
}
