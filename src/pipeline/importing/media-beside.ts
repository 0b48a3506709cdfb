import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Document, Media, RawCapture, Reading } from '../../model/index.js'

/** Keeps what was found of an export's media files with the capture, so that a rebuild knows it without them. */
export const MEDIA = 'x-readout-media'

type Facts = Pick<Media, 'hash' | 'size' | 'taken'>
type Found = Readonly<Record<string, Facts>>

const PATH = /"(?:photo|file)"\s{0,4}:\s{0,4}("(?:[^"\\(]|\\.){1,500}")/g
const PICTURE = /\.(jpe?g|tiff?|heic|heif|avif|png)$/i
const MOST = 20_000

/** The capture of an export with hash, size and EXIF time of each media file that lies in its folder; never a file outside of it. */
export async function withMediaBeside(raw: RawCapture, file: string): Promise<RawCapture> {
  const text = Buffer.from(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.byteLength)
  if (!text.includes('"messages"') || !(text.includes('"photo"') || text.includes('"file"'))) return raw
  const paths = new Set([...text.toString('utf8').matchAll(PATH)].flatMap((match) => spelled(match[1] ?? '')))
  const found: Record<string, Facts> = {}
  const folder = await realpath(dirname(file))
  for (const path of [...paths].slice(0, MOST)) {
    const facts = await factsOf(folder, path)
    if (facts) found[path] = facts
  }
  return Object.keys(found).length === 0 ? raw : { ...raw, headers: { ...raw.headers, [MEDIA]: JSON.stringify(found) } }
}

function spelled(json: string): string[] {
  try {
    return [JSON.parse(json) as string]
  } catch {
    return []
  }
}

/** The reading with what its capture knows of media files. */
export function withMedia(reading: Reading, headers: RawCapture['headers']): Reading {
  const known = headers[MEDIA]
  if (known === undefined) return reading
  const found = JSON.parse(known) as Found
  const filled = (media: Media): Media => (media.path === undefined ? media : { ...media, ...found[media.path] })
  const documents = reading.documents.map((document): Document => ({ ...document, media: document.media.map(filled) }))
  return { ...reading, documents }
}

async function factsOf(folder: string, path: string): Promise<Facts | null> {
  const place = await realpath(resolve(folder, path)).catch(() => null)
  const inside = place === null ? '..' : relative(folder, place)
  if (place === null || inside.startsWith('..') || isAbsolute(inside)) return null
  const { size, isFile } = await stat(place).then((one) => ({ size: one.size, isFile: one.isFile() }))
  if (!isFile) return null
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer)
  const taken = PICTURE.test(path) ? await exifTime(place) : null
  return { hash: hash.digest('hex'), size, ...(taken ? { taken } : {}) }
}

async function exifTime(place: string): Promise<string | null> {
  const { default: exifr } = await import('exifr')
  const wanted = { pick: ['DateTimeOriginal', 'OffsetTimeOriginal'], reviveValues: false }
  const found = (await exifr.parse(place, wanted).catch(() => null)) as Record<string, unknown> | null
  const form = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(String(found?.DateTimeOriginal ?? ''))
  if (!form) return null
  const offset = /^([+-]\d\d:\d\d|Z)$/.exec(String(found?.OffsetTimeOriginal ?? ''))?.[1] ?? ''
  return `${form[1]}-${form[2]}-${form[3]}T${form[4]}${offset}`
}
