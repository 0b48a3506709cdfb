import { constants, gunzipSync } from 'node:zlib'

/** Bytes without their compression; `cut` when the compressed stream breaks off. */
export type Unpacked = { readonly bytes: Uint8Array; readonly cut: boolean }

// Node's longest string is 2^29 - 24 characters.
const LARGEST = 500_000_000

const BINARY: readonly (readonly [string, string])[] = [
  ['504b0506', 'an empty ZIP archive'],
  ['25504446', 'a PDF; save its text, or give the page that links to it'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['47494638', 'a picture'],
  ['d0cf11e0', 'an old Office file; save it as text'],
  ['377abcaf', 'a 7-Zip archive; unpack it and give the files inside'],
  ['52617221', 'a RAR archive; unpack it and give the files inside'],
  ['53514c69', 'an SQLite database'],
  ['4f676753', 'a sound or video file'],
  ['1a45dfa3', 'a video file'],
]

/** Unpacks gzip up to half a billion bytes; a sentence for kinds of file that hold no readable text. */
export function unpack(bytes: Uint8Array, from: string): Unpacked | string {
  if (bytes.length === 0) return `This file is empty; nothing was read.`
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const binary = BINARY.find(([magic]) => start.startsWith(magic))
  if (binary) return `${from.split(/[\\/]/).at(-1)} is ${binary[1]}; nothing was read.`
  if (!start.startsWith('1f8b'))
    return bytes.length > LARGEST
      ? `This file is larger than ${LARGEST} bytes and was not read; split it into parts.`
      : { bytes, cut: false }
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: LARGEST }), cut: false }
  } catch (error) {
    return partly(bytes, error)
  }
}

function partly(bytes: Uint8Array, error: unknown): Unpacked | string {
  if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
    return `This compressed file unpacks to more than ${LARGEST} bytes and was not read; split it into parts.`
  try {
    const some = gunzipSync(bytes, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH })
    return some.length > 0
      ? { bytes: some, cut: true }
      : 'This compressed file is damaged at its start; nothing could be unpacked.'
  } catch {
    return 'This compressed file is damaged; nothing could be unpacked: fetch it again.'
  }
}
