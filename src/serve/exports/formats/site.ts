import { zipSync } from 'fflate'
import type { ExportFormat } from '../format.js'

/** The dossier's pages as files that open from disk, in one archive. */
export const site: ExportFormat = {
  name: 'site',
  title: 'Static site',
  specification: 'https://html.spec.whatwg.org/',
  type: 'application/zip',
  extension: 'site.zip',
  async write({ visit }) {
    const { siteOf } = await import('../static-site.js')
    const files: Record<string, Uint8Array> = {}
    for await (const { path, body } of siteOf(visit.site.request, visit.view.dossier.id, visit.view.asOf))
      files[path] = new TextEncoder().encode(body)
    // A fixed time in the archive: the same dossier gives the same bytes.
    return zipSync(files, { mtime: '2000-01-01T00:00:00Z' })
  },
}
