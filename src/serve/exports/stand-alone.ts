import { posix } from 'node:path'
import { parseHTML } from 'linkedom'
import { safeUrl } from '../text/safe-url.js'

type Within = {
  /** Address of this page. */
  readonly from: string
  /** The file of another page; null where the site has none. */
  readonly file: (path: string) => string | null
  /** Is told of every page of the site that this one points at, with the span it wants marked. */
  readonly found: (path: string, mark: string | null) => void
}

/** What only a server can answer, or a script would have to run. */
const DROPPED = 'script, form, search, button, a[hreflang], .noprint, link[rel="alternate"], link[rel="icon"]'
/** Nothing may be loaded but the site's own style sheet. */
const POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"

/** A page as a file that opens from disk: links among the pages are relative, all others that need a server become plain words. */
export function standAlone(html: string, within: Within): string {
  const { document } = parseHTML(html)
  for (const part of document.querySelectorAll(DROPPED)) part.remove()
  const here = posix.dirname(within.file(within.from) ?? '')
  for (const link of document.querySelectorAll('a[href]')) relink(link, here, within)
  document.querySelector('link[rel="stylesheet"]')?.setAttribute('href', posix.relative(here, 'style.css'))
  const policy = document.createElement('meta')
  policy.setAttribute('http-equiv', 'Content-Security-Policy')
  policy.setAttribute('content', POLICY)
  document.head.querySelector('meta[charset]')?.after(policy)
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`
}

function relink(link: Element, here: string, { file, found }: Within): void {
  const href = link.getAttribute('href') ?? ''
  if (href.startsWith('#') || safeUrl(href)) return
  const { pathname, searchParams, hash } = new URL(href, 'http://site.invalid')
  const target = href.startsWith('/') ? file(pathname) : null
  if (!target) return void link.replaceWith(...link.childNodes)
  found(pathname, searchParams.get('mark'))
  link.setAttribute('href', `${posix.relative(here, target)}${hash}`)
}
