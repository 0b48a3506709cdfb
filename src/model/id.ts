import { createHash, hash } from 'node:crypto'

/** `prefix:` and 20 hex digits of the SHA-256 of what a thing is made from; the same input gives the same id. */
export function digestId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  let text = ''
  for (const part of parts) text += part === null ? '\u0000n' : `\u0001${part}`
  return `${prefix}:${hash('sha256', text).slice(0, 20)}`
}

/** SHA-256 of bytes or text, as 64 hex digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
