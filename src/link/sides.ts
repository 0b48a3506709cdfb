import type { Affiliation } from '../model/index.js'

/** The sides that keys belong to, each once. */
export function sidesOf(keys: readonly string[], affiliation: Affiliation): ReadonlySet<string> {
  return new Set(keys.map((key) => affiliation(key).at(-1) ?? key))
}

/** Is it a side itself, and nobody's person or body? */
export function isSide(key: string, affiliation: Affiliation): boolean {
  return affiliation(key).length === 1
}

/** May two keys name one side: the same actor, or one of them a body or state that the other belongs to? */
export function sameSide(a: string, b: string, affiliation: Affiliation): boolean {
  return a === b || affiliation(a).includes(b) || affiliation(b).includes(a)
}
