import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { httpUrl } from './addresses.js'
import type { Input } from './options.js'

/** An HTML page: its tree, its own address and its host. */
export type Page = { readonly document: Document; readonly url: string | null; readonly host: string | null }

const DEEPEST = 500

/** The page as a tree, or a sentence that says why it is refused. Nesting is bounded before the tree is built. */
export function openPage(input: Input): Page | string {
  if (input.text.length > 20_000_000) return 'This page is larger than 20 million characters and was not read.'
  if (deeperThan(input.text, DEEPEST)) return `This page nests elements more than ${DEEPEST} deep and was not read.`
  const { document } = parseHTML(whole(input.text))
  if (!document.documentElement) return 'This page breaks off before its text; fetch or save it again.'
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

/** Counts open elements as the tree would nest them: elements that close each other do not add up. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentagname() {
      deepest = Math.max(deepest, ++depth)
    },
    onclosetag() {
      depth--
    },
  })
  for (let at = 0; at < text.length && deepest <= limit; at += 100_000) parser.write(text.slice(at, at + 100_000))
  return deepest > limit
}
