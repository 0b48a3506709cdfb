import { itemId } from '../addresses.js'
import { moment } from '../clock.js'
import { compose, traceSource } from '../compose.js'
import { counted } from '../counted.js'
import { oneLine } from '../html-text.js'
import { readOpml } from '../opml.js'
import type { Format, Input, ReadOptions } from '../options.js'
import { readSitemap, type SitemapPage } from '../sitemap.js'

/** A sitemap: the headlines of a news sitemap are documents; addresses alone are none. */
export const sitemap: Format = {
  name: 'sitemap',
  about: 'the headlines of a news sitemap; a plain sitemap lists addresses and is told to hold no text',
  recognise: ({ head }) => /<(\w{1,20}:)?(urlset|sitemapindex)[\s>]/.test(head),
  read(input, options) {
    const { pages, children } = readSitemap(input.text)
    const news = pages.filter((page) => page.title !== null)
    const documents = news.map((page) => headline(page, input, options))
    if (documents.length > 0) return { documents, unreadable: [] }
    const what =
      children.length > 0
        ? counted(children.length, 'further sitemap')
        : counted(pages.length, 'address').replace('addresss', 'addresses')
    return {
      documents,
      unreadable: [
        {
          error: `This is a sitemap that lists ${what} and no text; give the pages themselves, or watch it as a source.`,
          at: input.from,
        },
      ],
    }
  },
}

function headline(page: SitemapPage, input: Input, options: ReadOptions) {
  const source = traceSource(input, options, { urls: [page.url] })
  const zone = options.zone ?? source?.zone ?? null
  const title = oneLine(page.title ?? '')
  const found = {
    id: itemId(page.url),
    kind: 'article' as const,
    title,
    text: title,
    published: moment(page.published ?? page.changed, zone).iso,
    url: page.url,
    declared: page.lang,
    publisher: page.publication,
  }
  return compose(found, input, options, source)
}

/** OPML: a list of feeds, not a text; `readOpml` gives its sources. */
export const opml: Format = {
  name: 'OPML',
  about: 'a list of feeds; “readout sources import” adds them to a dossier',
  recognise: ({ head }) => /<opml[\s>]/i.test(head),
  read(input) {
    const feeds = readOpml(input.text)
    const error =
      feeds.length > 0
        ? `This is a list of ${counted(feeds.length, 'feed')} (OPML) and no text; add its feeds to the dossier's sources, then watch them.`
        : 'This OPML file lists no feed with an address.'
    return { documents: [], unreadable: [{ error, at: input.from }] }
  },
}
