/** Kinds of characters: letters and digits; apostrophes and hyphens; all others are 0. */
export const LETTER = 1
export const MARK = 2

/** By character; filled as characters are met. */
const KINDS = new Uint8Array(0x10000).fill(255)

/** Is a UTF-16 unit part of a word? */
export function kindOf(unit: number): number {
  const known = KINDS[unit]!
  if (known !== 255) return known
  const char = String.fromCharCode(unit)
  const kind = /[\p{L}\p{N}]/u.test(char) ? LETTER : char === "'" || char === '-' ? MARK : 0
  KINDS[unit] = kind
  return kind
}
