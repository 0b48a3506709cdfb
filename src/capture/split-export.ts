const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 123, 125, 91, 93]
const LONGEST_HEAD = 65_536

/**
 * A Telegram Desktop export of any size as small exports of whole messages, each with the name, type and id of its chat. One
 * pass over the bytes; what follows the last whole message of a truncated file comes as it stands, so that reading reports it.
 */
export async function* splitExport(chunks: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Uint8Array> {
  const scanner = createScanner(partBytes)
  for await (const chunk of chunks) yield* scanner.scan(chunk)
  yield* scanner.end()
}

function createScanner(partBytes: number) {
  let carried: Buffer = Buffer.alloc(0)
  /** The opening of the chat whose messages are being read: `{"name": …, "messages": [`; null between chats. */
  let opening: Buffer | null = null
  let messages: Buffer[] = []
  let size = 0
  let [inString, escaped, depth] = [false, false, 0]

  function* flush(tail: Buffer | null = null): Generator<Uint8Array> {
    if (opening && (messages.length > 0 || tail)) {
      const parts = messages.flatMap((message, index) => (index > 0 ? [COMMA, message] : [message]))
      yield Buffer.concat(tail ? [opening, ...parts, COMMA, tail] : [opening, ...parts, CLOSING])
    }
    messages = []
    size = 0
  }

  function* scan(chunk: Buffer): Generator<Uint8Array> {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
    let start = 0
    for (let at = carried.length; at < bytes.length; at++) {
      const byte = bytes[at]
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
      } else if (byte === QUOTE) inString = true
      else if (!opening) {
        if (byte === OPEN_BRACE) start = at
        else if (byte === OPEN_BRACKET && opensMessages(bytes, start, at)) {
          opening = Buffer.from(bytes.subarray(start, at + 1))
          depth = 0
        }
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (depth === 0) start = at
        depth++
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (depth === 0) {
          yield* flush()
          opening = null
          start = at
        } else if (--depth === 0) {
          messages.push(Buffer.from(bytes.subarray(start, at + 1)))
          size += at + 1 - start
          if (size >= partBytes) yield* flush()
        }
      }
    }
    const keep = opening && depth === 0 ? bytes.length : opening ? start : Math.max(start, bytes.length - LONGEST_HEAD)
    carried = Buffer.from(bytes.subarray(keep))
  }

  return {
    scan,
    *end(): Generator<Uint8Array> {
      yield* flush(opening && depth > 0 ? carried : null)
    },
  }
}

const COMMA = Buffer.from(',\n')
const CLOSING = Buffer.from(']}')

function opensMessages(bytes: Buffer, start: number, at: number): boolean {
  return /"messages"\s*:\s*$/.test(bytes.subarray(Math.max(start, at - 40), at).toString('latin1'))
}
