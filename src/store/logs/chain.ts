import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncPath } from './sync-path.js'

/** Where a log has been read or written to: number of lines, bytes, and the hash of the last line. */
export type Position = { readonly n: number; readonly end: number; readonly hash: string }

/** One line as it stands in the file; `fault` says how it departs from what was written, or is null. */
export type Line = {
  readonly body: unknown
  readonly position: Position
  readonly fault: 'altered' | 'out of sequence' | 'cut off' | null
}

export const START: Position = { n: 0, end: 0, hash: '0'.repeat(64) }

const NEWLINE = 10
const SEAL = /,"hash":"([0-9a-f]{64})"\}$/
const SEAL_BYTES = 75

/**
 * Appends lines to a hash-chained log and returns the new end; they are on disk when it returns. Each line is
 * `{"n", "prev", "body", "hash"}`, where `hash` is the SHA-256 of the line's bytes before `,"hash"` and `prev` that of
 * the line before, so that no byte can change and no line can go unnoticed.
 */
export async function appendLines(file: string, at: Position, bodies: readonly unknown[]): Promise<Position> {
  const isNew = !existsSync(file)
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(file, isNew ? 'a+' : 'r+')
  try {
    // What follows the end is a line that a crash cut off and nobody was told about.
    await handle.truncate(at.end)
    let position = at
    const lines: string[] = []
    for (const body of bodies) {
      const text = JSON.stringify({ n: position.n + 1, prev: position.hash, body }).slice(0, -1)
      const hash = createHash('sha256').update(text).digest('hex')
      const line = `${text},"hash":"${hash}"}\n`
      lines.push(line)
      position = { n: position.n + 1, end: position.end + Buffer.byteLength(line), hash }
    }
    await handle.write(Buffer.from(lines.join('')), 0, null, at.end)
    await handle.sync()
    if (isNew) syncPath(dirname(file))
    return position
  } finally {
    await handle.close()
  }
}

/** The lines after a position, each checked against its own hash and the line before. */
export async function* linesAfter(file: string, from: Position = START): AsyncGenerator<Line> {
  if (!existsSync(file)) return
  let position = from
  for await (const { bytes, isWhole } of rawLines(file, from.end)) {
    const line = isWhole ? checked(bytes, position) : cutOff(bytes, position)
    position = line.position
    yield line
  }
}

/** Does the log still hold, at this position, the line that was its end? */
export async function holds(file: string, { n, end, hash }: Position): Promise<boolean> {
  if (n === 0) return true
  if (!existsSync(file)) return false
  const handle = await open(file, 'r')
  try {
    const tail = Buffer.alloc(SEAL_BYTES + 1)
    const { bytesRead } = await handle.read(tail, 0, tail.length, Math.max(0, end - tail.length))
    return bytesRead === tail.length && tail.toString('latin1') === `,"hash":"${hash}"}\n`
  } finally {
    await handle.close()
  }
}

function checked(bytes: Buffer, before: Position): Line {
  const text = bytes.toString('utf8')
  const hash = SEAL.exec(text)?.[1] ?? ''
  const parsed = parse(text)
  const position = { n: before.n + 1, end: before.end + bytes.length + 1, hash }
  const sealed = createHash('sha256')
    .update(bytes.subarray(0, bytes.length - SEAL_BYTES))
    .digest('hex')
  if (!parsed || sealed !== hash) return { body: null, position, fault: 'altered' }
  const follows = parsed.prev === before.hash && parsed.n === before.n + 1
  return { body: parsed.body, position: { ...position, n: parsed.n }, fault: follows ? null : 'out of sequence' }
}

function cutOff(bytes: Buffer, before: Position): Line {
  return { body: null, position: { ...before, end: before.end + bytes.length }, fault: 'cut off' }
}

function parse(text: string): { readonly n: number; readonly prev: string; readonly body: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function* rawLines(file: string, start: number): AsyncGenerator<{ bytes: Buffer; isWhole: boolean }> {
  let parts: Buffer[] = []
  for await (const chunk of createReadStream(file, { start, highWaterMark: 1 << 20 })) {
    let rest = chunk as Buffer
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      yield { bytes: Buffer.concat([...parts, rest.subarray(0, at)]), isWhole: true }
      parts = []
      rest = rest.subarray(at + 1)
    }
    if (rest.length > 0) parts.push(rest)
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), isWhole: false }
}
