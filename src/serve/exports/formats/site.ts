import { setImmediate as turn } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { ExportFormat } from '../format.js'

/** The dossier's pages as files that open from disk, in one archive. */
export const site: ExportFormat = {
  name: 'site',
  title: 'Static site',
  specification: 'https://html.spec.whatwg.org/',
  type: 'application/zip',
  extension: 'site.zip',
  async write({ visit }) {
    const [{ siteOf }, { sitePages }] = await Promise.all([import('../static-site.js'), import('../site-pages.js')])
    const { dossier, asOf, events, documents } = visit.view
    const holds = { dossier: dossier.id, asOf, events: events.keys(), documents: documents.keys() }
    visit.site.exporting?.start('Pages', events.size + documents.size)
    const parts: Uint8Array[] = []
    const archive = new Zip((error, part) => {
      if (error) throw error
      parts.push(part)
    })
    for await (const { path, body } of siteOf(await sitePages(visit), holds)) {
      const file = compressed(path)
      archive.add(file)
      file.push(new TextEncoder().encode(body), true)
      // A site is thousands of pages: between two of them other readers have their turn.
      visit.site.exporting?.advance(1)
      await turn()
    }
    visit.site.exporting?.done()
    archive.end()
    return Buffer.concat(parts)
  },
}

/** A file of the archive, compressed by the runtime, which is faster than a script; at a fixed time, so that the same dossier gives the same bytes. */
function compressed(path: string): ZipPassThrough {
  const file = new ZipPassThrough(path)
  const deflated = {
    compression: 8,
    mtime: '2000-01-01T00:00:00Z',
    process: (chunk: Uint8Array, final: boolean) => file.ondata(null, deflateRawSync(chunk), final),
  }
  return Object.assign(file, deflated)
}
