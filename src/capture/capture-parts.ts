import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { RawCapture } from '../model/index.js'
import { captureFile } from './capture-file.js'
import { splitExport } from './split-export.js'

export type PartOptions = {
  /** Files up to this size are one capture. */
  readonly wholeBytes?: number
  /** About the size of a part of a larger one. */
  readonly partBytes?: number
}

/**
 * A file as captures that fit in memory: a large Telegram export as exports of a few thousand messages, large JSON Lines as
 * runs of lines, anything else whole. Memory stays flat however long the file; throws a CaptureError as `captureFile` does.
 */
export async function* captureParts(path: string, options: PartOptions = {}): AsyncGenerator<RawCapture> {
  const { wholeBytes = 64_000_000, partBytes = 4_000_000 } = options
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  // A file that cannot be opened gets its sentence from `captureFile`.
  const kind = size > wholeBytes ? await kindOf(path).catch(() => 'whole' as const) : 'whole'
  if (kind === 'whole') return yield await captureFile(path)
  const chunks = createReadStream(path, { highWaterMark: 1_000_000 }) as AsyncIterable<Buffer>
  const parts = kind === 'export' ? splitExport(chunks, partBytes) : splitLines(chunks, partBytes)
  for await (const bytes of parts) yield { from: path, bytes, headers: {}, takenAt: null }
}

async function kindOf(path: string): Promise<'export' | 'lines' | 'whole'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const head = buffer.subarray(0, bytesRead).toString('utf8').trimStart()
    if (!head.startsWith('{')) return 'whole'
    if (/"messages"\s*:\s*\[/.test(head) || /"(about|personal_information|chats)"\s*:/.test(head)) return 'export'
    return isJson(head.split('\n', 1)[0] ?? '') ? 'lines' : 'whole'
  } finally {
    await file.close()
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    const end = chunk.lastIndexOf(10)
    if (size < partBytes || end < 0) continue
    const whole = Buffer.concat(waiting)
    const cut = whole.length - chunk.length + end + 1
    yield whole.subarray(0, cut)
    waiting = [whole.subarray(cut)]
    size = whole.length - cut
  }
  if (size > 0) yield Buffer.concat(waiting)
}
