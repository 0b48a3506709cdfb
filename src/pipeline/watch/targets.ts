import type { WatchedAddress } from '../../capture/index.js'
import type { Dossier, Source, SourceHealth } from '../../model/index.js'
import { channelOf } from '../../read/index.js'

/** One address of one source of one dossier, as it is polled. */
export type Target = WatchedAddress & { readonly dossier: Dossier; readonly source: Source }

const MINUTES = 10
const FEED_ADDRESS = /\.(xml|rss|atom|rdf|ics|json)$|(^|[/.])(feed|feeds|rss|atom)(\/|$)|sitemap[^/]*$/i
/** Kinds that a site publishes so that they are polled: robots.txt is asked for pages only. */
const PUBLISHED_TO_POLL = ['feed', 'calendar', 'sitemap']

/** What is to be polled of a dossier: each source with an http(s) address, and each Telegram channel by its public page. */
export function targetsOf(
  dossier: Dossier,
  healths: readonly SourceHealth[],
  { every = MINUTES }: { readonly every?: number } = {},
): Target[] {
  return dossier.sources.flatMap((source) => {
    const url = addressOf(source)
    if (url === null) return []
    const format = healths.find(({ address }) => address === url)?.format ?? null
    const isPage = format === null ? !FEED_ADDRESS.test(new URL(url).pathname) : !PUBLISHED_TO_POLL.includes(format)
    const pace = { every: (source.every ?? every) * 60, allowPrivate: dossier.allowPrivateAddresses ?? false }
    return [{ key: `${dossier.id} ${url}`, url, isPage, dossier, source, ...pace }]
  })
}

/** The address under which a source is polled; a channel's preview page for `t.me/name` and `@name`; null where it has none. */
export function addressOf(source: Source): string | null {
  const channel = channelOf(source)
  const own = source.url && /^https?:\/\//i.test(source.url) && URL.canParse(source.url) ? new URL(source.url) : null
  const isTelegram = own === null || /^(www\.)?(t|telegram)\.me$/i.test(own.hostname)
  return channel && isTelegram ? `https://t.me/s/${channel}` : (own?.href ?? null)
}
