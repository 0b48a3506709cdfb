import { captureUrl } from '../../capture/index.js'
import type { Dossier, RawCapture, Unreadable } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import { silent } from '../progress.js'
import { type ImportOptions, type ImportReport, importCaptures } from './import-files.js'
import { withoutTold } from './told-headers.js'

/** Fetches addresses (http and https, public ones only) and imports what they return; a failing one is listed and the rest goes on. */
export async function importUrls(
  store: Store,
  dossier: Dossier,
  urls: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const progress = options.progress ?? silent
  progress.start('Fetching', urls.length)
  const captures: RawCapture[] = []
  const failed: Unreadable[] = []
  for (const url of urls) {
    try {
      const captured = await captureUrl(url)
      if (captured) captures.push({ ...captured, headers: withoutTold(captured.headers) })
    } catch (error) {
      failed.push({ error: (error as Error).message, at: url })
    }
    progress.advance(1)
  }
  progress.done()
  const report = await importCaptures(store, dossier, captures, options)
  return { ...report, unreadable: [...report.unreadable, ...failed] }
}
