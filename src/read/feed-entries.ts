import type { parseFeed } from 'feedsmith'
import type { Media } from '../model/index.js'
import { httpUrl } from './addresses.js'
import { oneLine, plainParagraphs, textOfMarkup } from './html-text.js'

/** What feedsmith makes of a feed, dates as written. */
export type AnyFeed = ReturnType<typeof parseFeed<string>>
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

/** An item of RSS 0.9x–2.0. */
export function rssItem(item: RssItem, base: string | null): FeedItem {
  const permalink = item.guid?.isPermaLink === false ? null : httpUrl(item.guid?.value)
  const creators = item.dc?.creators ?? item.authors?.map(personOf) ?? item.atom?.authors?.map(personOf)
  const near = httpUrl(item.xml?.base, base) ?? base
  return {
    key: item.guid?.value ?? null,
    title: title(item.title ?? first(item.dc?.titles)),
    body: fullest([item.content?.encoded, item.description, first(item.dc?.descriptions), item.itunes?.summary]),
    url: httpUrl(item.link, near) ?? permalink,
    published: item.pubDate ?? first(item.dc?.dates) ?? first(item.dcterms?.issued) ?? item.atom?.published ?? null,
    updated: first(item.dcterms?.modified) ?? item.atom?.updated ?? null,
    author: names(creators) ?? item.itunes?.author ?? null,
    lang: first(item.dc?.languages),
    tags: (item.categories ?? []).flatMap((category) => oneLine(category.name ?? '') || []),
    media: (item.enclosures ?? []).map((one) => mediaOf(one.url, one.type)),
  }
}

/** An item of RSS 1.0 (RDF). */
export function rdfItem(item: RdfItem, base: string | null): FeedItem {
  return {
    key: item.rdf?.about ?? null,
    title: title(item.title ?? first(item.dc?.titles)),
    body: fullest([item.content?.encoded, item.description, first(item.dc?.descriptions)]),
    url: httpUrl(item.link, base) ?? httpUrl(item.rdf?.about),
    published: first(item.dc?.dates) ?? first(item.dcterms?.issued),
    updated: first(item.dcterms?.modified),
    author: names(item.dc?.creators),
    lang: first(item.dc?.languages),
    tags: item.dc?.subjects ?? [],
    media: [],
  }
}

/** An entry of Atom 0.3 or 1.0. */
export function atomEntry(entry: AtomEntry, base: string | null): FeedItem {
  return {
    key: entry.id ?? null,
    title: title(entry.title?.value),
    body: longest([atomText(entry.content), atomText(entry.summary)]),
    url: linkOf(entry.links, httpUrl(entry.xml?.base, base) ?? base) ?? httpUrl(entry.content?.src, base),
    published: entry.published ?? first(entry.dc?.dates) ?? entry.updated ?? null,
    updated: entry.published ? (entry.updated ?? null) : null,
    author: names((entry.authors ?? []).map(personOf)) ?? names(entry.dc?.creators),
    lang: entry.xml?.lang ?? null,
    tags: (entry.categories ?? []).flatMap((category) => category.label ?? category.term ?? []),
    media: (entry.links ?? []).filter((link) => link.rel === 'enclosure').map((link) => mediaOf(link.href, link.type)),
  }
}

/** An item of a JSON Feed. */
export function jsonItem(item: JsonItem, base: string | null): FeedItem {
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

/** The address of the page that a feed or entry stands for. */
export function linkOf(links: readonly LinkLike[] | undefined, base: string | null): string | null {
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

/** A title as one line of text. */
export function title(markupText: string | undefined | null): string | null {
  return oneLine(textOfMarkup(markupText ?? '')) || null
}

function markup(text: string | undefined | null): string {
  return textOfMarkup(text ?? '')
}

function atomText(text: { readonly value?: string; readonly type?: string } | undefined): string {
  return text?.type === 'text' ? plainParagraphs(text.value ?? '') : markup(text?.value)
}

/** The longest text of several markups; a shorter markup is read only where it may hold the longer text. */
function fullest(markups: readonly (string | null | undefined)[]): string {
  const known = markups.filter((one): one is string => Boolean(one)).sort((a, b) => b.length - a.length)
  let best = ''
  for (const one of known) if (one.length > best.length) best = longest([best, markup(one)])
  return best
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '')
}

/** The first of a list that may be absent. */
export function first<T>(list: readonly T[] | undefined): T | null {
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
