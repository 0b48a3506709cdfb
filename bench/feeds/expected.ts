import { httpUrl } from '../../src/read/addresses.js'
import { textOfMarkup } from '../../src/read/html-text.js'

/** What a suite expects of one item, as far as a document bears it; undefined where the suite says nothing. */
export type ExpectedItem = {
  readonly title?: string
  readonly url?: string
  readonly published?: string
  readonly updated?: string
  readonly author?: string
  readonly body?: string
}

type Json = Readonly<Record<string, unknown>>

/** The items of an expectation of gofeed, rss-parser or feedsmith. */
export function expectedItems(json: unknown): readonly ExpectedItem[] {
  const root = object(json)
  const feed = object(root.feed ?? root)
  const items = [feed.items, feed.entries].find(Array.isArray) as readonly unknown[] | undefined
  return (items ?? []).map((item) => expectedItem(object(item)))
}

function expectedItem(item: Json): ExpectedItem {
  return {
    title: words(item.title),
    url: linkOf(item),
    published: date(
      item.publishedParsed ??
        item.pubDateParsed ??
        item.published ??
        item.pubDate ??
        item.date_published ??
        item.issued,
    ),
    updated: date(item.updatedParsed ?? item.updated ?? item.date_modified),
    author: authorOf(item),
    body: words(
      item.content_html ??
        contentOf(item) ??
        item['content:encoded'] ??
        item.description ??
        item.summary ??
        item.content_text,
    ),
  }
}

function contentOf(item: Json): unknown {
  const content = item.content
  return typeof content === 'object' && content !== null && 'encoded' in content ? (content as Json).encoded : content
}

function linkOf(item: Json): string | undefined {
  const links = (Array.isArray(item.links) ? item.links : []).map((link) =>
    typeof link === 'string' ? { href: link } : object(link),
  )
  const alternate = links.find((link) => (link.rel ?? 'alternate') === 'alternate')
  const link = item.link ?? item.url ?? alternate?.href
  return typeof link === 'string' ? (httpUrl(link) ?? undefined) : undefined
}

function authorOf(item: Json): string | undefined {
  const authors = Array.isArray(item.authors) ? item.authors : []
  const dublin = object(item.dc).creators
  const one = item.author ?? authors[0] ?? item.creator ?? (Array.isArray(dublin) ? dublin[0] : undefined)
  if (typeof one === 'string') return text(one)
  return text(object(one).name ?? object(one).email)
}

/** Only dates that name a day and are dates at all. */
function date(value: unknown): string | undefined {
  const said = typeof value === 'string' ? value : undefined
  return said && /\d{4}-\d\d-\d\dT|\d{1,2} \w{3} \d{4} \d/.test(said) && !Number.isNaN(Date.parse(said))
    ? said
    : undefined
}

function words(value: unknown): string | undefined {
  const inner = typeof value === 'object' && value !== null ? ((value as Json).value ?? (value as Json)._) : value
  return text(inner)
}

function text(value: unknown): string | undefined {
  const plain = typeof value === 'string' ? textOfMarkup(value).replace(/\s+/g, ' ').trim() : ''
  return plain === '' ? undefined : plain
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}
