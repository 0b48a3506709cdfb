import { isAscii, isUtf8 } from 'node:buffer'

/** Text of a capture with the encoding it was read in and what went wrong, in sentences. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly notes: readonly string[] }

/**
 * Decodes by byte order mark, then as UTF-8 if it is that, then by the HTTP header, then the XML prolog or HTML meta tag;
 * a Cyrillic one-byte encoding is recognised by its letter frequencies and noted. Never throws.
 */
export function decode(bytes: Uint8Array, mediaType: string | null): Decoded {
  const marked = byMark(bytes)
  if (marked) return withEncoding(bytes, marked)
  const header = charsetOf(mediaType)
  const declared = declaredIn(bytes)
  const wanted = [header, declared].filter((label): label is string => label !== null && known(label))
  // Bytes beyond ASCII that happen to be UTF-8 are UTF-8, whatever a header or prolog says of them.
  if (!isAscii(bytes) && isUtf8(bytes)) return withEncoding(bytes, 'utf-8', wanted[0])
  for (const label of wanted) if (valid(bytes, label)) return withEncoding(bytes, label)
  if (isUtf8(bytes)) return withEncoding(bytes, 'utf-8', wanted[0])
  return guessed(bytes, wanted[0] ?? null)
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be'
  if (bytes.length >= 4 && bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le'
  return null
}

function charsetOf(mediaType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1]?.toLowerCase() ?? null
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const prolog = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  const meta = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)
  const label = (prolog ?? meta)?.[1]?.toLowerCase() ?? null
  // A document that declares UTF-16 in bytes that read as ASCII cannot be UTF-16.
  return label?.startsWith('utf-16') || label?.startsWith('ucs-2') ? 'utf-8' : label
}

function known(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch {
    return false
  }
}

function valid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function withEncoding(bytes: Uint8Array, encoding: string, instead?: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const notes: string[] = []
  if (instead && instead !== encoding) notes.push(`It says that it is ${instead}, and is ${encoding}.`)
  if (broken > 0) notes.push(`${broken} characters could not be decoded as ${encoding}.`)
  return { text, encoding, notes }
}

/** Share of the bytes beyond ASCII that decode to one of the ten commonest lower-case Russian letters. */
function russianness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 20_000))
  const letters = text.match(/[^\u0000-\u007f]/g)?.length ?? 0
  const common = text.match(/[оеаинтсрвл]/g)?.length ?? 0
  return letters < 8 ? 0 : common / letters
}

function guessed(bytes: Uint8Array, declared: string | null): Decoded {
  const [best] = ['windows-1251', 'koi8-r', 'ibm866']
    .map((encoding) => ({ encoding, score: russianness(bytes, encoding) }))
    .sort((a, b) => b.score - a.score)
  const said = declared ? `It says that it is ${declared}, which it is not` : 'It declares no encoding and is not UTF-8'
  if (best && best.score > 0.45) {
    const note = `${said}; it was read as ${best.encoding} by its letter frequencies.`
    return { ...withEncoding(bytes, best.encoding), notes: [note] }
  }
  const decoded = withEncoding(bytes, declared ?? 'utf-8')
  return { ...decoded, notes: [`${said}; ${decoded.notes[0] ?? 'some characters are lost.'}`] }
}
