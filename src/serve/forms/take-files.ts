import type { Editing } from '../editing.js'
import type { ImportProgress, ImportReport, UploadedFile } from '../options.js'
import { NotHere } from '../visit/visit.js'

/** Takes files into a dossier, notes who did it, and tells those who watch. Throws what the import throws. */
export async function takeFiles(
  { site, view, note }: Editing,
  files: readonly UploadedFile[],
  progress: ImportProgress,
): Promise<ImportReport> {
  if (!site.onImport) throw new NotHere('This server only reads.')
  const { id } = view.dossier
  const report = await site.onImport(id, files, progress)
  site.views.forget(id)
  note('import', `${id}: ${files.length} files, ${report.added} new documents`)
  void site.feeds.check(id).catch(() => {})
  return report
}

/** The files of a form's field, empty ones left out. */
export function filesOf(field: unknown): File[] {
  return [field].flat().filter((item): item is File => item instanceof File && item.size > 0)
}

/** Files of a form with their bytes. */
export function bytesOf(files: readonly File[]): Promise<UploadedFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
