import { parseFeed } from 'feedsmith'
import type { Media } from '../model/index.js'
import { httpUrl } from './addresses.js'
import { oneLine, plainParagraphs, textOfMarkup } from './html-text.js'

type AnyFeed = ReturnType<typeof parseFeed<string>>
type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number]
type RdfItem = NonNullable<Extract<AnyFeed, { format: 'rdf' }>['feed']['items']>[number]
type AtomEntry = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>[number]
type JsonItem = NonNullable<Extract<AnyFeed, { format: 'json' }>['feed']['items']>[number]

/** One entry of a feed of any format, dates as the feed writes them. */
export type FeedItem = {
  readonly key: string | null
  readonly title: string | null
  readonly body: string
  readonly url: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly lang: string | null
  readonly tags: readonly string[]
  readonly media: readonly Media[]
}

export type Feed = {
  readonly format: AnyFeed['format']
  readonly title: string | null
  readonly url: string | null
  readonly lang: string | null
  readonly published: string | null
  readonly items: readonly FeedItem[]
}

/** RSS, RDF, Atom or JSON Feed as one shape; null when the text is none of them. Addresses are made absolute against `base`. */
export function readFeed(text: string, base: string | null): Feed | null {
  const parsed = parsedFeed(text)
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
    return parseFeed(text)
  } catch {
    return null
  }
}

function rssItem(item: RssItem, base: string | null): FeedItem {
  const permalink = item.guid?.isPermaLink === false ? null : httpUrl(item.guid?.value)
  const creators = item.dc?.creators ?? item.authors?.map(personOf)
  return {
    key: item.guid?.value ?? null,
    title: title(item.title ?? first(item.dc?.titles)),
    body: longest([item.content?.encoded, item.description, first(item.dc?.descriptions)].map(markup)),
    url: httpUrl(item.link, base) ?? permalink,
    published: item.pubDate ?? first(item.dc?.dates) ?? first(item.dcterms?.issued) ?? null,
    updated: first(item.dcterms?.modified) ?? item.atom?.updated ?? null,
    author: names(creators),
    lang: first(item.dc?.languages),
    tags: (item.categories ?? []).flatMap((category) => oneLine(category.name ?? '') || []),
    media: (item.enclosures ?? []).map((one) => mediaOf(one.url, one.type)),
  }
}

function rdfItem(item: RdfItem, base: string | null): FeedItem {
  return {
    key: item.rdf?.about ?? null,
    title: title(item.title ?? first(item.dc?.titles)),
    body: longest([item.content?.encoded, item.description, first(item.dc?.descriptions)].map(markup)),
    url: httpUrl(item.link, base) ?? httpUrl(item.rdf?.about),
    published: first(item.dc?.dates) ?? first(item.dcterms?.issued),
    updated: first(item.dcterms?.modified),
    author: names(item.dc?.creators),
    lang: first(item.dc?.languages),
    tags: item.dc?.subjects ?? [],
    media: [],
  }
}

function atomEntry(entry: AtomEntry, base: string | null): FeedItem {
  return {
    key: entry.id ?? null,
    title: title(entry.title?.value),
    body: longest([atomText(entry.content), atomText(entry.summary)]),
    url: linkOf(entry.links, base) ?? httpUrl(entry.content?.src, base),
    published: entry.published ?? first(entry.dc?.dates) ?? entry.updated ?? null,
    updated: entry.published ? (entry.updated ?? null) : null,
    author: names((entry.authors ?? []).map(personOf)) ?? names(entry.dc?.creators),
    lang: entry.xml?.lang ?? null,
    tags: (entry.categories ?? []).flatMap((category) => category.label ?? category.term ?? []),
    media: (entry.links ?? []).filter((link) => link.rel === 'enclosure').map((link) => mediaOf(link.href, link.type)),
  }
}

function jsonItem(item: JsonItem, base: string | null): FeedItem {
  const authors = item.authors ?? []
  return {
    key: item.id ?? null,
    title: title(item.title),
    body: longest([
      markup(item.content_html),
      plainParagraphs(item.content_text ?? ''),
      plainParagraphs(item.summary ?? ''),
    ]),
    url: httpUrl(item.url, base) ?? httpUrl(item.external_url, base) ?? httpUrl(item.id),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    author: names(authors.map(personOf)),
    lang: item.language ?? null,
    tags: item.tags ?? [],
    media: (item.attachments ?? []).map((one) => mediaOf(one.url, one.mime_type)),
  }
}

type LinkLike = { readonly href?: string; readonly rel?: string }

function linkOf(links: readonly LinkLike[] | undefined, base: string | null): string | null {
  const link =
    links?.find((one) => (one.rel ?? 'alternate') === 'alternate') ??
    links?.find((one) => one.rel !== 'self' && one.rel !== 'enclosure')
  return httpUrl(link?.href, base)
}

function personOf(person: { readonly name?: string; readonly email?: string } | string): string {
  return typeof person === 'string' ? person : (person.name ?? person.email ?? '')
}

function names(list: readonly (string | undefined)[] | undefined): string | null {
  return (
    (list ?? [])
      .map((name) => oneLine(name ?? ''))
      .filter((name) => name !== '')
      .join(', ') || null
  )
}

function title(markupText: string | undefined | null): string | null {
  return oneLine(textOfMarkup(markupText ?? '')) || null
}

function markup(text: string | undefined | null): string {
  return textOfMarkup(text ?? '')
}

function atomText(text: { readonly value?: string; readonly type?: string } | undefined): string {
  return text?.type === 'text' ? plainParagraphs(text.value ?? '') : markup(text?.value)
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}

function first<T>(list: readonly T[] | undefined): T | null {
  return list?.[0] ?? null
}

function mediaOf(url: string | undefined, type: string | undefined): Media {
  const kind = /^(image|video|audio)\//.exec(type ?? '')?.[1]
  return {
    kind: kind === 'image' ? 'photo' : kind === 'video' || kind === 'audio' ? kind : 'file',
    name: null,
    url: httpUrl(url),
    hash: null,
  }
}
