import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
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
    const parts: Uint8Array[] = []
    const archive = new Zip((error, part) => {
      if (error) throw error
      parts.push(part)
    })
    for await (const { path, body } of siteOf(visit.site.request, visit.view.dossier.id, visit.view.asOf)) {
      const file = new ZipDeflate(path)
      // A fixed time in the archive: the same dossier gives the same bytes.
      file.mtime = '2000-01-01T00:00:00Z'
      archive.add(file)
      file.push(new TextEncoder().encode(body), true)
      // A site is thousands of pages: between two of them other readers have their turn.
      await turn()
    }
    archive.end()
    return Buffer.concat(parts)
  },
}
