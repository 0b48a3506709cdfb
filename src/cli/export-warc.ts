import type { Dossier } from '../model/index.js'
import { exportArchive } from '../pipeline/archive/export-warc.js'
import { counted } from '../read/counted.js'
import type { Store } from '../store/index.js'
import { tell } from './output.js'
import { UsageError } from './usage-error.js'

/** The captured bytes of a dossier or of one document as a WARC file with its manifest; the seal is told, to be written down elsewhere. */
export async function exportWarc(
  store: Store,
  dossier: Dossier,
  { out, document }: { readonly out?: string; readonly document?: string },
): Promise<void> {
  if (out === undefined)
    throw new UsageError(`An archive has a manifest beside it, so it needs a file: --out ${dossier.id}.warc.gz`)
  const now = new Date().toISOString()
  const { records, bytes, seal } = await exportArchive(store, dossier, out, { document: document ?? null, now })
  tell(
    `${counted(records.length, 'capture')} (${bytes} bytes) in ${out}, manifest beside it. Its seal, to be kept elsewhere: ${seal}`,
  )
}
