import type { Input } from './options.js'

const FEED_NAME = /(\.(rss|atom|rdf|xml)|\/(feed|rss|atom)(\.(xml|php))?)\/?([?#].*)?$/i

/** A sentence when a page stands where a feed, calendar or export was asked for; null when all is as expected. */
export function unexpected(input: Input, format: string | null): string | null {
  if (format !== 'web page') return null
  const wanted = wantedKind(input)
  if (!wanted) return null
  const title = /<title[^>]{0,100}>([^<]{1,120})/i.exec(input.text.slice(0, 20_000))?.[1]?.replace(/\s+/g, ' ').trim()
  const named = title ? ` titled “${title}”` : ''
  return `Here ${wanted} was expected, and this is an HTML page${named} (a login, an error or the wrong address); find the address of the ${wanted.replace(/^an? /, '')} and give that.`
}

function wantedKind({ from, mediaType }: Input): string | null {
  if (FEED_NAME.test(from) || /\b(rss|atom|rdf)\+xml|feed\+json/.test(mediaType ?? '')) return 'a feed'
  if (/\.ics([?#]|$)/i.test(from) || /text\/calendar/.test(mediaType ?? '')) return 'a calendar'
  if (/\.jsonl?([?#]|$)/i.test(from)) return 'a JSON file'
  return null
}
