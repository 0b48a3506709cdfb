import { Feed } from 'feed'
import { millis } from '../../text/format.js'
import { xml } from '../../timeline/xml.js'
import { inFormat, withQuery } from '../../visit/links.js'
import { entriesOf } from '../entries.js'
import type { ExportFormat } from '../format.js'

/** Titles and contents are marked as HTML by the writer, so texts are escaped once more before it. */
export const atom: ExportFormat = {
  name: 'atom',
  title: 'Atom',
  specification: 'https://www.rfc-editor.org/rfc/rfc4287',
  type: 'application/atom+xml; charset=utf-8',
  async write(subject) {
    const { visit, title } = subject
    const entries = await entriesOf(subject)
    const address = visit.origin + inFormat(visit, 'atom')
    const feed = new Feed({
      id: address,
      title,
      link: visit.origin + withQuery(visit, {}),
      copyright: '',
      generator: 'Readout',
      author: { name: 'Readout' },
      updated: new Date(entries[0]?.at ?? millis(visit.now) ?? 0),
      feedLinks: { atom: address },
    })
    for (const { id, title: name, address: link, words, at } of entries)
      feed.addItem({ id, title: xml(name), link, date: new Date(at), description: xml(words) })
    return feed.atom1()
  },
}
