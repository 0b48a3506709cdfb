import { createHash } from 'node:crypto'

/** A namespace of our own, so that our ids meet nobody else's. */
const NAMESPACE = Buffer.from('5b0c2f5e7d1a4c0f9c7e6a1f4d2b8e30', 'hex')

/** The name-based UUID (RFC 9562, version 5) of a text: the same text gives the same id. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
