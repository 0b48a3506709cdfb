import type { Source } from '../model/index.js'

/** By what a document can be traced to its source. */
export type Trace = {
  readonly urls: readonly (string | null)[]
  readonly channels: readonly (string | null)[]
  readonly from: string | null
}

/** The source whose longest match fits: an address prefix, a channel name (`@name` or id) or a file name. Null when none does. */
export function sourceOf(trace: Trace, sources: readonly Source[]): Source | null {
  let best: Source | null = null
  let length = 0
  for (const source of sources)
    for (const match of source.url ? [...source.matches, source.url] : source.matches)
      if (match.length > length && fits(match, trace)) {
        best = source
        length = match.length
      }
  return best
}

/** The name by which a source's Telegram channel is known (`t.me/name`, `@name`), so that exports and pages agree. */
export function channelOf(source: Source | null): string | null {
  for (const match of source ? [...source.matches, source.url ?? ''] : []) {
    const name = /(?:^|\/)(?:t|telegram)\.me\/(?:s\/)?(\w{4,64})/i.exec(match)?.[1] ?? /^@(\w{4,64})$/.exec(match)?.[1]
    if (name) return name.toLowerCase()
  }
  return null
}

function fits(match: string, trace: Trace): boolean {
  const wanted = bare(match)
  if (wanted === '') return false
  const channel = /^t\.me\/(?:s\/)?(\w+)$/.exec(wanted)?.[1] ?? wanted.replace(/^@/, '')
  if (trace.channels.some((name) => name && name.toLowerCase().replace(/^@/, '') === channel)) return true
  if (trace.urls.some((url) => url && startsAtBoundary(bare(url), wanted))) return true
  const file = (trace.from ?? '').toLowerCase().replaceAll('\\', '/')
  return file === wanted || file.endsWith(`/${wanted}`)
}

/** `example.org/news` covers `example.org/news/1`, not `example.org/newsletter` or `example.org.evil.net`. */
function startsAtBoundary(url: string, prefix: string): boolean {
  if (!url.startsWith(prefix)) return false
  return prefix.endsWith('/') || url.length === prefix.length || /[/?#:]/.test(url.charAt(prefix.length))
}

function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}
