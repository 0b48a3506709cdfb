import { Parser } from 'htmlparser2'
import { createTextWriter } from './text-writer.js'

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set('script style noscript template svg iframe object select button textarea head title'.split(' '))

/**
 * Readable text of an HTML fragment: no tags, white space as a browser shows it, `br` a line break, blocks separated by a
 * blank line. Linear in the length of the input, for any nesting.
 */
export function textOfHtml(html: string): string {
  const out = createTextWriter(clean)
  let skipping = 0
  let verbatim = 0
  // The parser hands over a text in pieces, one for each entity.
  let pending = ''
  const flush = () => {
    if (pending !== '') out.write(pending, verbatim > 0)
    pending = ''
  }
  const parser = new Parser(
    {
      onopentagname(name) {
        flush()
        if (SKIPPED.has(name)) skipping++
        else if (name === 'br') out.line()
        else if (name === 'td' || name === 'th') out.space()
        else if (BLOCKS.has(name)) out.block()
        if (name === 'pre') verbatim++
      },
      ontext(text) {
        if (skipping === 0) pending += text
      },
      onclosetag(name) {
        flush()
        if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1)
        else if (BLOCKS.has(name)) out.block()
        if (name === 'pre') verbatim = Math.max(0, verbatim - 1)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  flush()
  return out.text()
}

const TAG = /<[a-z/!][^<]{0,2000}>/i
const ESCAPED_TAG = /<(p|div|br|a|span|b|i|em|strong|img|ul|li|blockquote|h[1-6])(\s[^<]{0,2000})?\/?>/i

/** Text that may be HTML, once or twice escaped (feeds do not say); plain text keeps its lines. */
export function textOfMarkup(markup: string): string {
  if (TAG.test(markup)) return textOfHtml(markup)
  const text = textOfEntities(markup)
  return text !== markup && ESCAPED_TAG.test(text) ? textOfHtml(text) : plainParagraphs(text)
}

/** Plain text with paragraphs separated by one blank line and no trailing spaces. */
export function plainParagraphs(text: string): string {
  return clean(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line: all white space runs are one space. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

function textOfEntities(text: string): string {
  if (!/&[#a-z]/i.test(text)) return text
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => void parts.push(part) }, { decodeEntities: true })
  parser.write(text.replaceAll('<', '&lt;'))
  parser.end()
  return parts.join('')
}

const UNCLEAN = /[\u0000-\u0008\u000b\u000e-\u001f\u00A0\u00AD\u200B\u202F\u2060\uFEFF]/

function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[\u00A0\u202F]/g, ' ')
}
