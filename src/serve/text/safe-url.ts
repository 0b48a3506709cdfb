/** The address if it is plain http or https, else null: nothing else may become a link (no `javascript:`, no `data:`). */
export function safeUrl(address: string | null | undefined): string | null {
  if (!address || address.length > 2048) return null
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/** The address with a text fragment that takes the reader to the quoted words (WICG Scroll-to-Text Fragment). */
export function quotedUrl(address: string | null | undefined, words: string): string | null {
  const url = safeUrl(address)
  if (!url) return null
  const quote = words.trim().slice(0, 300)
  if (!quote || url.includes('#')) return url
  return `${url}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`
}
