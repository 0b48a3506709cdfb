import { digestId } from '../../model/index.js'
import { moment } from '../clock.js'
import { compose, traceSource } from '../compose.js'
import { decode } from '../encoding.js'
import { oneLine, plainParagraphs, textOfHtml } from '../html-text.js'
import { type LetterPart, readLetter } from '../mime.js'
import type { Format, Input } from '../options.js'

const FIRST =
  /^(return-path|received|from|to|date|message-id|mime-version|delivered-to|subject|dkim-signature|x-[\w-]{1,60}|list-[\w-]{1,40}|reply-to|sender|content-type|authentication-results|arc-[\w-]{1,40}):/i

/** An e-mail (.eml): a newsletter or press release with its subject, sender, date and text; calendars attached to it too. */
export const letter: Format = {
  name: 'e-mail',
  about: '.eml newsletters and press releases, calendars attached to them',
  recognise: ({ head }) =>
    FIRST.test(head) &&
    /^from:/im.test(head) &&
    /^(date|message-id|mime-version):/im.test(head) &&
    /\r?\n\r?\n|^content-type:/im.test(head),
  read(input, options) {
    const { headers, parts } = readLetter(input.bytes)
    const from = headers.from ?? ''
    const address = /(?<![\w.+-])([\w.+-]+@[\w.-]+)>?\s*$/.exec(from)?.[1] ?? null
    const source = traceSource(input, options, { channels: [address] })
    const published = moment(headers.date, options.zone ?? source?.zone ?? null)
    const title = oneLine(headers.subject ?? '') || null
    const text = textOf(parts)
    const calendars = parts.filter((part) => part.type === 'text/calendar').map((part) => innerPart(part, input))
    const unreadable = calendars.flatMap((one) => one.unreadable)
    const attached = calendars.flatMap((one) => one.documents)
    if (text === '' && !title)
      return {
        documents: attached,
        unreadable: [...unreadable, { error: 'This e-mail has neither a subject nor a text.', at: input.from }],
      }
    const name = oneLine(from.replace(/<[^<>]{0,300}>/, '').replaceAll('"', '')) || address
    const files = parts.filter((part) => part.attached && part.type !== 'text/calendar')
    const found = {
      id: digestId('doc', 'letter', headers['message-id'] ?? `${title} ${published.iso} ${text}`),
      kind: 'article' as const,
      title,
      text: text === '' ? (title ?? '') : text,
      published: published.iso,
      author: name,
      publisher: name,
      media: files.map((part) => ({ kind: 'file' as const, name: part.name, url: null, hash: null })),
      notes: headers.date && !published.iso ? ['The date of this e-mail could not be read.'] : [],
    }
    return { documents: [compose(found, input, options, source), ...attached], unreadable }
  },
}

function innerPart(part: LetterPart, input: Input) {
  return input.inner({
    from: `${input.from}/${part.name ?? 'invitation.ics'}`,
    bytes: part.bytes,
    headers: { 'content-type': part.contentType },
    takenAt: input.takenAt,
  })
}

/** The plain text, unless the HTML says more than twice as much. */
function textOf(parts: readonly LetterPart[]): string {
  const inline = parts.filter((part) => !part.attached)
  const written = (type: string) =>
    inline.filter((part) => part.type === type).map((part) => decode(part.bytes, part.contentType).text)
  const plain = plainParagraphs(written('text/plain').join('\n\n'))
  const html = written('text/html').map(textOfHtml).join('\n\n')
  return html.length > plain.length * 2 ? html : plain
}
