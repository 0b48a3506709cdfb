import { Parser } from 'htmlparser2'
import { httpUrl } from './addresses.js'

/** One address of a sitemap; a news sitemap adds title, date, publication and language. */
export type SitemapPage = {
  readonly url: string
  readonly changed: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publication: string | null
  readonly lang: string | null
}

/** A sitemap (sitemaps.org 0.9, Google News extension): its pages, or the sitemaps that an index lists. */
export type Sitemap = { readonly pages: readonly SitemapPage[]; readonly children: readonly string[] }

const MOST = 50_000
const FIELDS = new Set(['loc', 'lastmod', 'title', 'publication_date', 'name', 'language'])

/** Reads a sitemap of at most 50,000 addresses (the standard's limit); addresses that are not http(s) are left out. */
export function readSitemap(xml: string): Sitemap {
  const pages: SitemapPage[] = []
  const children: string[] = []
  let fields = new Map<string, string>()
  let open: string | null = null
  const parser = new Parser(
    {
      onopentagname(tag) {
        const name = local(tag)
        if (name === 'url' || name === 'sitemap') fields = new Map()
        // An image or video of a page has a title and an address of its own.
        open = FIELDS.has(name) && !/^(image|video):/.test(tag) ? name : null
      },
      ontext(text) {
        if (open) fields.set(open, (fields.get(open) ?? '') + text.slice(0, 5000))
      },
      onclosetag(tag) {
        open = null
        const url = httpUrl(fields.get('loc'))
        if (url && local(tag) === 'sitemap' && children.length < MOST) children.push(url)
        if (url && local(tag) === 'url' && pages.length < MOST) pages.push(pageOf(url, fields))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { pages, children }
}

function local(tag: string): string {
  return tag.split(':').at(-1) ?? tag
}

function pageOf(url: string, fields: ReadonlyMap<string, string>): SitemapPage {
  const value = (name: string) => fields.get(name)?.trim() || null
  return {
    url,
    changed: value('lastmod'),
    title: value('title'),
    published: value('publication_date'),
    publication: value('name'),
    lang: value('language'),
  }
}
