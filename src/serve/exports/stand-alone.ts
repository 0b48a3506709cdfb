import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import { safeUrl } from '../text/safe-url.js'

type Within = {
  /** Address of this page. */
  readonly from: string
  /** The file of another page; null where the site has none. */
  readonly file: (path: string) => string | null
  /** Is told of every page of the site that this one points at, with the span it wants marked. */
  readonly found: (path: string, mark: string | null) => void
}
type Attributes = Readonly<Record<string, string>>

/** Nothing may be loaded but the site's own style sheet. */
const POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"
/** What only a server can answer, or a script would have to run. */
const DROPPED = new Set(['script', 'form', 'search', 'button'])
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** A page as a file that opens from disk: links among the pages are relative, all others that need a server become plain words. */
export function standAlone(html: string, within: Within): string {
  const here = posix.dirname(within.file(within.from) ?? '')
  const written: string[] = []
  /** Depth of what is left out; elements that are open, each with what closes it. */
  let dropped = 0
  const closing: string[] = []
  const parser = new Parser(
    {
      onprocessinginstruction: (_, data) => written.push(`<${data}>`),
      onopentag(name, attributes) {
        if (dropped > 0 || isDropped(name, attributes)) return void (VOID.has(name) || dropped++)
        const made = opened(name, attributes, here, within)
        written.push(made)
        if (!VOID.has(name)) closing.push(made === '' ? '' : `</${name}>`)
      },
      ontext: (text) => void (dropped > 0 || written.push(escaped(text))),
      onclosetag(name) {
        if (VOID.has(name)) return
        if (dropped > 0) dropped--
        else written.push(closing.pop() ?? '')
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  )
  parser.end(html)
  return `${written.join('')}\n`
}

function isDropped(name: string, attributes: Attributes): boolean {
  if (DROPPED.has(name) || /(^|\s)noprint(\s|$)/.test(attributes.class ?? '')) return true
  if (name === 'a') return attributes.hreflang !== undefined
  return name === 'link' && attributes.rel !== 'stylesheet'
}

/** The tag as the file has it; nothing for a link that leads nowhere here, whose words stay. */
function opened(name: string, attributes: Attributes, here: string, within: Within): string {
  if (name === 'link') return tag(name, { ...attributes, href: posix.relative(here, 'style.css') })
  if (name === 'meta' && attributes.charset !== undefined)
    return tag(name, attributes) + tag(name, { 'http-equiv': 'Content-Security-Policy', content: POLICY })
  if (name !== 'a' || attributes.href === undefined) return tag(name, attributes)
  const href = relinked(attributes.href, here, within)
  return href === null ? '' : tag(name, { ...attributes, href })
}

function relinked(href: string, here: string, { file, found }: Within): string | null {
  if (!href.startsWith('/')) return href.startsWith('#') || safeUrl(href) ? href : null
  // Our own addresses are whole already; parsing them as others do would take a tenth of an export.
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? []
  const target = file(path)
  if (!target) return null
  found(path, new URLSearchParams(query).get('mark'))
  return `${posix.relative(here, target)}${hash}`
}

function tag(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${pairs.join('')}>`
}

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!) : text
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
