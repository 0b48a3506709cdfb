import { inFormat, withQuery } from '../../visit/links.js'
import { entriesOf } from '../entries.js'
import type { ExportFormat } from '../format.js'

export const feed: ExportFormat = {
  name: 'feed',
  title: 'JSON Feed',
  specification: 'https://www.jsonfeed.org/version/1.1/',
  type: 'application/feed+json; charset=utf-8',
  extension: 'feed.json',
  async write(subject) {
    const { visit, title } = subject
    const address = visit.origin + inFormat(visit, 'feed')
    const items = (await entriesOf(subject)).map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_text: entry.words,
      date_modified: new Date(entry.at).toISOString(),
      tags: entry.tags,
    }))
    return JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: visit.origin + withQuery(visit, {}),
        feed_url: address,
        language: visit.lang,
        authors: [{ name: 'Readout' }],
        items,
      },
      null,
      1,
    )
  },
}
