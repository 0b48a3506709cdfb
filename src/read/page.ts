import { parseHTML } from 'linkedom'
import { httpUrl } from './addresses.js'
import type { Input } from './options.js'

/** An HTML page: its tree, its own address and its host. */
export type Page = { readonly document: Document; readonly url: string | null; readonly host: string | null }

const DEEPEST = 400

/** The page as a tree, or a sentence that says why it is refused. Nesting is bounded before the tree is built. */
export function openPage(input: Input): Page | string {
  if (input.text.length > 20_000_000) return 'This page is larger than 20 million characters and was not read.'
  if (deeperThan(input.text, DEEPEST)) return `This page nests elements more than ${DEEPEST} deep and was not read.`
  const { document } = parseHTML(whole(input.text))
  const url = addressOf(document, input)
  return { document, url, host: url ? new URL(url).hostname : null }
}

/** linkedom builds a document only from a text that has an `html` element. */
function whole(text: string): string {
  return /<html[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`
}

/** The address that the page gives itself (canonical link, og:url), else the one it was fetched from. */
function addressOf(document: Document, input: Input): string | null {
  const og = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  const saved = /<!--\s*saved from url=\(\d+\)(\S{1,2000})/i.exec(input.text.slice(0, 4000))?.[1]
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return httpUrl(canonical, input.url) ?? httpUrl(og, input.url) ?? input.url ?? httpUrl(saved)
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option'.split(' '),
)

/** Counts open elements roughly (elements that close themselves do not count). */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  for (const match of text.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (VOID.has(match[2]?.toLowerCase() ?? '')) continue
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth > limit) return true
  }
  return false
}
