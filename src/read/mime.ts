import { latin1, readHeaders } from './http-message.js'

/** One part of a letter, decoded to bytes. */
export type LetterPart = {
  readonly type: string
  readonly contentType: string
  readonly name: string | null
  readonly attached: boolean
  readonly bytes: Uint8Array
}

/** A letter (RFC 5322, MIME): its headers with encoded words decoded, and its parts in order. */
export type Letter = { readonly headers: Readonly<Record<string, string>>; readonly parts: readonly LetterPart[] }

const DEEPEST = 10
const MOST_PARTS = 200

/** Takes a letter apart; parts beyond ten levels or two hundred are left out. */
export function readLetter(bytes: Uint8Array): Letter {
  const text = latin1(bytes)
  const { head, body } = split(text)
  const raw = readHeaders(head)
  const parts: LetterPart[] = []
  collect(raw, body, 0, parts)
  const headers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decodedWords(value)]))
  return { headers, parts }
}

function split(text: string): { head: string; body: string } {
  const bare = /^\r?\n/.exec(text)
  if (bare) return { head: '', body: text.slice(bare[0].length) }
  const end = /\r?\n\r?\n/.exec(text)
  return end
    ? { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) }
    : { head: text, body: '' }
}

function collect(headers: Readonly<Record<string, string>>, body: string, depth: number, parts: LetterPart[]): void {
  const contentType = headers['content-type'] ?? 'text/plain'
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? 'text/plain'
  const boundary = parameter(contentType, 'boundary')
  if (depth > DEEPEST || parts.length >= MOST_PARTS) return
  if (type.startsWith('multipart/') && boundary) {
    for (const piece of pieces(body, boundary)) {
      const inner = split(piece)
      collect(readHeaders(inner.head), inner.body, depth + 1, parts)
    }
    return
  }
  const disposition = headers['content-disposition'] ?? ''
  const name = parameter(disposition, 'filename') ?? parameter(contentType, 'name')
  const bytes = transferred(body, headers['content-transfer-encoding'] ?? '')
  parts.push({
    type,
    contentType,
    name: name ? decodedWords(name) : null,
    attached: /^attachment/i.test(disposition),
    bytes,
  })
}

function pieces(body: string, boundary: string): string[] {
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''))
}

function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,500})"|([^;\\s]{1,500}))`, 'i').exec(header)
  return match?.[1] ?? match?.[2] ?? null
}

function transferred(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
  return Buffer.from(/quoted-printable/i.test(encoding) ? unquoted(body.replace(/=[ \t]*\r?\n/g, '')) : body, 'latin1')
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Encoded words of headers (RFC 2047): neighbours in one encoding are decoded together, as some mailers cut within a letter. */
function decodedWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2')
  const words = joined.replace(/(?:=\?[\w.:-]{1,40}\?[BbQq]\?[^?\s]{0,1000}\?=)+/g, (run) => decodedRun(run))
  return words === joined && /[\u0080-\u00ff]/.test(value) ? text(Buffer.from(value, 'latin1'), 'utf-8') : words
}

function decodedRun(run: string): string {
  const groups: { charset: string; bytes: Buffer[] }[] = []
  for (const [, charset = '', kind = '', data = ''] of run.matchAll(/=\?([\w.:-]+)\?([BbQq])\?([^?\s]*)\?=/g)) {
    const bytes = /b/i.test(kind)
      ? Buffer.from(data, 'base64')
      : Buffer.from(unquoted(data.replaceAll('_', ' ')), 'latin1')
    const last = groups.at(-1)
    if (last?.charset === charset) last.bytes.push(bytes)
    else groups.push({ charset, bytes: [bytes] })
  }
  return groups.map((group) => text(Buffer.concat(group.bytes), group.charset)).join('')
}

function text(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return latin1(bytes)
  }
}
