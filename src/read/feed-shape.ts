import { parseFeed } from 'feedsmith'
import { httpUrl } from './addresses.js'
import {
  type AnyFeed,
  atomEntry,
  type FeedItem,
  first,
  jsonItem,
  linkOf,
  rdfItem,
  rssItem,
  title,
} from './feed-entries.js'
import { parseJson, record } from './json-objects.js'

export type Feed = {
  readonly format: AnyFeed['format']
  readonly title: string | null
  readonly url: string | null
  readonly lang: string | null
  readonly published: string | null
  readonly items: readonly FeedItem[]
}

const ROOT_BASE = /<(?:rss|rdf:RDF|feed)\s[^<>]{0,5000}?xml:base\s*=\s*["']([^"'<>]{1,2000})/i

/** RSS, RDF, Atom or JSON Feed as one shape; null when the text is none of them. Addresses are made absolute against `address`. */
export function readFeed(text: string, address: string | null): Feed | null {
  const parsed = parsedFeed(text)
  const base = httpUrl(ROOT_BASE.exec(text.slice(0, 10_000))?.[1], address) ?? address
  if (!parsed) return null
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed
      const url = httpUrl(feed.link, base) ?? base
      const head = {
        format: parsed.format,
        title: title(feed.title),
        url,
        lang: feed.language ?? first(feed.dc?.languages),
      }
      return {
        ...head,
        published: feed.pubDate ?? feed.lastBuildDate ?? null,
        items: (feed.items ?? []).map((item) => rssItem(item, url)),
      }
    }
    case 'rdf': {
      const { feed } = parsed
      const url = httpUrl(feed.link, base) ?? base
      const head = { format: parsed.format, title: title(feed.title), url, lang: first(feed.dc?.languages) }
      return { ...head, published: first(feed.dc?.dates), items: (feed.items ?? []).map((item) => rdfItem(item, url)) }
    }
    case 'atom': {
      const { feed } = parsed
      const url = linkOf(feed.links, base) ?? base
      const head = { format: parsed.format, title: title(feed.title?.value), url, lang: feed.xml?.lang ?? null }
      return {
        ...head,
        published: feed.updated ?? null,
        items: (feed.entries ?? []).map((entry) => atomEntry(entry, url)),
      }
    }
    case 'json': {
      const { feed } = parsed
      const url = httpUrl(feed.home_page_url, base) ?? base
      const head = { format: parsed.format, title: title(feed.title), url, lang: feed.language ?? null }
      return { ...head, published: null, items: (feed.items ?? []).map((item) => jsonItem(item, url)) }
    }
  }
}

function parsedFeed(text: string): AnyFeed | null {
  try {
    return parseFeed(jsonWithVersion(text) ?? text)
  } catch {
    return null
  }
}

/** A JSON Feed that writes "1.0" instead of the address of its version is still one. */
function jsonWithVersion(text: string): string | null {
  if (!/^\s*\{/.test(text)) return null
  const feed = record(parseJson(text))
  if (!feed || !Array.isArray(feed.items) || /jsonfeed\.org/.test(String(feed.version))) return null
  return JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1.1' })
}
