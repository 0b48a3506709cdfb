import { CaptureError, captureParts } from '../../capture/index.js'
import type { Coverage, Dossier, RawCapture, Unreadable } from '../../model/index.js'
import type { Listing } from '../../read/index.js'
import type { Store } from '../../store/index.js'
import { filesAt } from '../dossier/dossier-file.js'
import { timed } from '../happenings.js'
import { type Progress, silent } from '../progress.js'
import { type CaptureOptions, emptyTally, importCapture } from './import-capture.js'
import { withMediaBeside } from './media-beside.js'

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
  /** Items that a newer capture of the same list no longer holds. */
  readonly gone: number
  readonly unreadable: readonly Unreadable[]
}

/** Captures files and folders, reads them and stores their documents; what cannot be read is listed and the rest is kept. */
export function importFiles(
  store: Store,
  dossier: Dossier,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  return told(dossier, () => takeInFiles(store, dossier, paths, options))
}

/** Tells of an import in numbers. */
function told(dossier: Dossier, work: () => Promise<ImportReport>): Promise<ImportReport> {
  return timed(
    { event: 'import', dossier: dossier.id },
    work,
    ({ files, unreadable, added, revised, unchanged, gone }) => {
      return { files: files.length, added, revised, unchanged, gone, unreadable: unreadable.length }
    },
  )
}

async function takeInFiles(
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
    const parts: (readonly Listing[])[] = []
    try {
      for await (const raw of captureParts(file)) {
        const taken = { ...(await withMediaBeside(raw, file)), takenAt: raw.takenAt ?? options.now }
        parts.push((await importCapture(taken, { store, dossier, options, tally })).listings)
      }
      await store.coverage.add(dossier.id, inOne(parts))
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
export function importCaptures(
  store: Store,
  dossier: Dossier,
  captures: readonly RawCapture[],
  options: CaptureOptions,
): Promise<ImportReport> {
  return told(dossier, () => takeInCaptures(store, dossier, captures, options))
}

async function takeInCaptures(
  store: Store,
  dossier: Dossier,
  captures: readonly RawCapture[],
  options: CaptureOptions,
): Promise<ImportReport> {
  const tally = emptyTally()
  const progress = options.progress ?? silent
  progress.start('Importing', captures.length)
  for (const raw of captures) {
    const taken = { ...raw, takenAt: raw.takenAt ?? options.now }
    const { listings } = await importCapture(taken, { store, dossier, options, tally })
    // A list that was fetched shows what there was until that moment; an export, until its newest post.
    const until = /^https?:/.test(raw.from) ? taken.takenAt : null
    await store.coverage.add(
      dossier.id,
      listings.map(({ source, from, to }) => ({ source, from, to: until ?? to })),
    )
    progress.advance(1)
  }
  progress.done()
  return tally
}

/** The parts of one export follow each other without a gap, up to a part that could not be read whole. */
function inOne(parts: readonly (readonly Listing[])[]): Coverage[] {
  const done: Coverage[] = []
  let open = new Map<string, Coverage>()
  for (const listings of parts) {
    if (listings.length === 0) {
      done.push(...open.values())
      open = new Map()
    }
    for (const { source, from, to } of listings) open.set(source, { source, from: open.get(source)?.from ?? from, to })
  }
  return [...done, ...open.values()]
}
