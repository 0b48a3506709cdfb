import { parseHTML } from 'linkedom'
import { httpUrl } from './addresses.js'

const FEED_TYPE = /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|text\/calendar)\b/i
const MOST = 20

/** The feeds and calendars that a page announces (`<link rel="alternate">`, RSS autodiscovery), as addresses, in its order. */
export function feedLinks(html: string, base: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const links = [...document.querySelectorAll('link[rel~="alternate"][href], link[rel~="ALTERNATE"][href]')]
  const feeds = links
    .filter((link) => FEED_TYPE.test(link.getAttribute('type') ?? ''))
    .flatMap((link) => httpUrl(link.getAttribute('href'), base) ?? [])
  return [...new Set(feeds)].slice(0, MOST)
}
