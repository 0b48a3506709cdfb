import type { Context } from 'hono'
import { noteDone } from './access/gate.js'
import type { ImportProgress, ImportReport, UploadedFile } from './options.js'
import type { DossierVisit } from './visit.js'

/** Takes files into a dossier, notes who did it, and tells those who watch. Throws what the import throws. */
export async function takeFiles(
  c: Context,
  { site, view }: DossierVisit,
  given: readonly File[],
  progress: ImportProgress,
): Promise<ImportReport> {
  const { id } = view.dossier
  const files: UploadedFile[] = await Promise.all(
    given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const report = await site.onImport!(id, files, progress)
  site.views.forget(id)
  noteDone(c, site, 'import', `${id}: ${files.length} files, ${report.added} new documents`)
  void site.feeds.check(id).catch(() => {})
  return report
}

/** The files of a form's field, empty ones left out. */
export function filesOf(field: unknown): File[] {
  return [field].flat().filter((item): item is File => item instanceof File && item.size > 0)
}
