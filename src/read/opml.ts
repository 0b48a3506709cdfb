import { generateOpml, parseOpml } from 'feedsmith'
import { httpUrl } from './addresses.js'

/** A feed as reading lists exchange it. */
export type ListedFeed = {
  readonly title: string
  readonly feed: string
  readonly site: string | null
  readonly lang: string | null
}

type Outline = {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly language?: string
  readonly outlines?: readonly Outline[]
}

const MOST = 10_000

/** The feeds of an OPML list, folders flattened, each once; none when the text is not OPML. */
export function readOpml(text: string): readonly ListedFeed[] {
  const feeds = new Map<string, ListedFeed>()
  const waiting: Outline[] = [...(outlinesOf(text) ?? [])]
  for (let outline = waiting.shift(); outline && feeds.size < MOST; outline = waiting.shift()) {
    waiting.unshift(...(outline.outlines ?? []))
    const feed = httpUrl(outline.xmlUrl)
    if (!feed || feeds.has(feed)) continue
    const title = (outline.title ?? outline.text ?? '').trim() || new URL(feed).hostname
    feeds.set(feed, { title, feed, site: httpUrl(outline.htmlUrl), lang: outline.language ?? null })
  }
  return [...feeds.values()]
}

/** An OPML 2.0 list of feeds. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ title: text, feed, site, lang }) => ({
    text,
    title: text,
    type: 'rss',
    xmlUrl: feed,
    ...(site ? { htmlUrl: site } : {}),
    ...(lang ? { language: lang } : {}),
  }))
  return generateOpml({ head: { title }, body: { outlines } })
}

function outlinesOf(text: string): readonly Outline[] | undefined {
  try {
    return parseOpml(text).body?.outlines as readonly Outline[] | undefined
  } catch {
    return undefined
  }
}
