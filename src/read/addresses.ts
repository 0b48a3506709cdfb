import { digestId } from '../model/index.js'

const TRACKING = /^(utm_\w+|fbclid|gclid|yclid|mc_[ce]id|igshid|ref_src|_openstat|cmpid|ocid|at_(medium|campaign))$/i

/** An http(s) address, or null. */
export function httpUrl(address: string | null | undefined, base: string | null = null): string | null {
  if (!address) return null
  try {
    const url = new URL(address.trim(), base ?? undefined)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/** The address by which an item is known: https, no `www.`, no fragment, no tracking parameters, no closing slash. */
export function canonicalUrl(address: string): string {
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  const port = url.port === '80' || url.port === '443' ? '' : url.port && `:${url.port}`
  const path = url.pathname.replace(/\/(index\.(html?|php))?$/, '')
  return `https://${url.hostname.replace(/^www\./, '')}${port}${path}${url.search}`
}

/** Channel and number of a Telegram post's address (`https://t.me/name/123`, `/s/` and `/c/` forms too). */
export function telegramPost(address: string): { readonly channel: string; readonly number: string } | null {
  const match = /^https?:\/\/(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:s\/|c\/)?(\w{3,64})\/(\d{1,12})(?:[/?#]|$)/i.exec(
    address,
  )
  return match?.[1] && match[2] ? { channel: match[1], number: match[2] } : null
}

/** Id of a Telegram post. */
export function postId(channel: string, number: string | number): string {
  return `tg:${channel.toLowerCase()}/${number}`
}

/** Id of an item with an address: the same for its feed entry and its page. */
export function itemId(address: string): string {
  const post = telegramPost(address)
  return post ? postId(post.channel, post.number) : digestId('doc', canonicalUrl(address))
}
