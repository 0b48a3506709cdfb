import type { Editing } from '../editing.js'
import type { ImportProgress, ImportReport, UploadedFile } from '../options.js'
import { NotHere } from '../visit/visit.js'

type Store = Editing['site']['store']

/** By dossier, how many imports are under way. */
const underWay = new WeakMap<Store, Map<string, number>>()

/** Takes files into a dossier, notes who did it, and tells those who watch. Throws what the import throws. */
export async function takeFiles(
  { site, view, note }: Editing,
  files: readonly UploadedFile[],
  progress: ImportProgress,
): Promise<ImportReport> {
  if (!site.onImport) throw new NotHere('This server only reads.')
  const { id } = view.dossier
  const report = await during(site.store, id, site.onImport(id, files, progress))
  site.views.forget(id)
  note('import', `${id}: ${files.length} files, ${report.added} new documents`)
  void site.feeds.check(id).catch(() => {})
  return report
}

/** Is an import into this dossier under way, from a page or a program? */
export function isTaking(store: Store, dossier: string): boolean {
  return (underWay.get(store)?.get(dossier) ?? 0) > 0
}

/** The files of a form's field; a browser sends one without a name or bytes where none was chosen. */
export function filesOf(field: unknown): File[] {
  return [field].flat().filter((item): item is File => item instanceof File && (item.size > 0 || item.name !== ''))
}

/** Files of a form with their bytes. */
export function bytesOf(files: readonly File[]): Promise<UploadedFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

async function during<T>(store: Store, dossier: string, work: Promise<T>): Promise<T> {
  const counts = underWay.get(store) ?? new Map<string, number>()
  underWay.set(store, counts)
  counts.set(dossier, (counts.get(dossier) ?? 0) + 1)
  try {
    return await work
  } finally {
    counts.set(dossier, counts.get(dossier)! - 1)
  }
}
