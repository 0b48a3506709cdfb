import { digestId } from '../../model/index.js'
import { httpUrl, itemId } from '../addresses.js'
import { moment } from '../clock.js'
import { compose, traceSource } from '../compose.js'
import { oneLine, plainParagraphs } from '../html-text.js'
import { looksLikeMarkdown, textOfMarkdown } from '../markdown.js'
import type { Format } from '../options.js'

/** Plain text or Markdown. Lines such as `Title:`, `Date:`, `URL:`, `Author:` at its beginning describe it. */
export const plainText: Format = {
  name: 'plain text',
  about: 'text and Markdown',
  recognise: ({ head, text }) => !/^[<{[]/.test(head) && text.trim() !== '' && isText(text),
  read(input, options) {
    const { fields, body } = frontLines(input.text)
    const markdown = /\.(md|markdown)$/i.test(input.from) || looksLikeMarkdown(body)
    const text = markdown ? textOfMarkdown(body) : plainParagraphs(body)
    const heading = markdown ? /^#\s+(.{1,300})$/m.exec(body.slice(0, 2000))?.[1] : null
    const title = oneLine(fields.get('title') ?? heading ?? '') || null
    const url = httpUrl(fields.get('url') ?? fields.get('link')) ?? input.url
    const source = traceSource(input, options, { urls: [url] })
    const zone = options.zone ?? source?.zone ?? null
    const said = fields.get('published') ?? fields.get('date')
    const published = moment(said, zone)
    const notes = published.floating
      ? ['The text gives a time without a zone, so only its day is kept; say which with --zone.']
      : []
    const whole =
      text === ''
        ? (title ?? '')
        : heading && title && text.startsWith(`${title}\n\n`)
          ? text.slice(title.length + 2)
          : text
    const found = {
      id: url ? itemId(url) : digestId('doc', title, published.iso ?? options.published, whole),
      kind: url ? ('article' as const) : ('text' as const),
      title,
      text: whole,
      published: published.iso,
      updated: moment(fields.get('updated'), zone).iso,
      author: fields.get('author') ?? null,
      url,
      declared: fields.get('lang') ?? fields.get('language') ?? null,
      publisher: fields.get('publisher') ?? null,
      notes,
    }
    return { documents: [compose(found, input, options, source)], unreadable: [] }
  },
}

const FIELD = /^(title|date|published|updated|author|url|link|lang|language|publisher|source_uri):\s*(.{1,1000})$/i

function frontLines(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const fields = new Map<string, string>()
  let at = lines[0]?.trim() === '---' ? 1 : 0
  for (; at < lines.length && at < 20; at++) {
    const match = FIELD.exec(lines[at]?.trim() ?? '')
    if (!match?.[1] || !match[2]) break
    fields.set(match[1].toLowerCase(), match[2].trim().replace(/^(['"])(.*)\1$/, '$2'))
  }
  if (fields.size === 0) return { fields, body: text }
  if (lines[at]?.trim() === '---') at++
  return { fields, body: lines.slice(at).join('\n') }
}

/** Control characters are the mark of a file that is not text. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\uFFFD]/g)?.length ?? 0
  return odd <= sample.length / 200
}
