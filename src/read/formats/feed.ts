import { digestId, type Unreadable } from '../../model/index.js'
import { itemId } from '../addresses.js'
import { moment } from '../clock.js'
import { compose, traceSource, withTitle } from '../compose.js'
import type { FeedItem } from '../feed-entries.js'
import { type Feed, readFeed } from '../feed-shape.js'
import type { Format, Input, Parts, ReadOptions } from '../options.js'

const JSON_ITEMS = /"items"\s*:\s*\[/
const JSON_FEED = /"(home_page_url|feed_url|date_published|content_html|content_text)"\s*:/

/** RSS 0.9–2.0, RDF, Atom and JSON Feed. The title opens the text; an item without a body is its headline. */
export const feed: Format = {
  name: 'feed',
  about: 'RSS 0.9x to 2.0, RDF, Atom, JSON Feed',
  recognise: ({ head, mediaType }) => {
    if (head.startsWith('{'))
      return (
        /jsonfeed\.org\/version/.test(head) ||
        /feed\+json/.test(mediaType ?? '') ||
        (JSON_ITEMS.test(head) && JSON_FEED.test(head))
      )
    return /<(\w{1,20}:)?(rss|RDF|feed|channel)[\s>]/i.test(head) && !/<html[\s>]/i.test(head)
  },
  read(input, options) {
    const read = readFeed(input.text, input.url)
    if (!read) return refused(input)
    if (read.items.length === 0)
      return {
        documents: [],
        unreadable: [
          { error: 'This feed is well formed and holds no item; check that its address is right.', at: input.from },
        ],
      }
    const shared = sharedAddresses(read.items)
    return {
      documents: read.items.map((item) => documentOf(item, read, shared, input, options)),
      unreadable: dropped(read, input),
    }
  },
}

function documentOf(item: FeedItem, read: Feed, shared: ReadonlySet<string>, input: Input, options: ReadOptions) {
  const source = traceSource(input, options, { urls: [read.url, item.url] })
  const zone = options.zone ?? source?.zone ?? null
  const published = moment(item.published, zone)
  const notes: string[] = []
  if (published.floating)
    notes.push(
      `The feed gives the time “${item.published}” without a zone, so only its day is kept; say which with --zone.`,
    )
  else if (item.published && !published.iso) notes.push(`The date “${item.published.slice(0, 60)}” could not be read.`)
  const text = withTitle(item.title, item.body)
  if (text === '') notes.push('This item has neither a title nor a text.')
  return compose(
    {
      id: idOf(item, read, shared, text),
      kind: 'article',
      title: item.title,
      text,
      published: published.iso,
      updated: moment(item.updated, zone).iso,
      author: item.author,
      url: item.url,
      declared: item.lang ?? read.lang,
      publisher: read.title,
      tags: [],
      media: item.media,
      notes,
    },
    input,
    options,
    source,
  )
}

/** By its own address; by its key in the feed when it has none or shares it with another item; else by its words. */
function idOf(item: FeedItem, read: Feed, shared: ReadonlySet<string>, text: string): string {
  if (item.url && !shared.has(item.url)) return itemId(item.url)
  if (item.key) return digestId('doc', read.url ?? read.title, item.key)
  return digestId('doc', read.url ?? read.title, item.published, text)
}

function sharedAddresses(items: readonly FeedItem[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { url } of items) if (url) (seen.has(url) ? shared : seen).add(url)
  return shared
}

const ITEM = /<(item|entry)[\s>]/g

/** Elements of the feed that gave no item: they have no title, text or address. */
function dropped(read: Feed, input: Input): Unreadable[] {
  if (read.format === 'json') return []
  if ((input.text.match(ITEM)?.length ?? 0) <= read.items.length) return []
  const bare = input.text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '')
  const missing = (bare.match(ITEM)?.length ?? 0) - read.items.length
  if (missing <= 0) return []
  const what = missing === 1 ? '1 item of this feed has' : `${missing} items of this feed have`
  return [{ error: `${what} neither title, text nor address and was left out.`, at: input.from }]
}

function refused(input: Input): Parts {
  const error =
    'This looks like a feed and could not be parsed (it may be cut off or not be well-formed XML); fetch it again or save its address instead.'
  return { documents: [], unreadable: [{ error, at: input.from }] }
}
