import type { Actor } from '../model/index.js'

const HEAD = 200
const TAIL = 160
/** «МОСКВА, 18 мар — РИА Новости.», "MOSCOW, March 18 (Reuters) -", «/ТАСС/». */
const IN_HEAD = /\(([^()\n]{2,40})\)\s{0,2}[-–—]|\/([^/\n]{2,40})\/|[-–—]\s{1,2}([^\n.:–—-]{2,30})[.:]/g
/** "(Reuters, AP)" after the last sentence, «/ТАСС/» too. */
const IN_TAIL = /\(([^()\n]{2,40})\)[\s.]{0,4}$|\/([^/\n]{2,40})\/[\s.]{0,4}$/g

/** The names under which outlets sign, as they stand in the gazetteer. */
export type Signatures = ReadonlyMap<string, string>

export function signaturesOf(actors: Iterable<Actor>): Signatures {
  const names = new Map<string, string>()
  for (const { kind, name, names: forms } of actors)
    if (kind === 'outlet') for (const form of [name, ...Object.values(forms).flat()]) names.set(key(form), name)
  return names
}

/** Outlets that a text credits in its dateline or at its end, as wire copy is signed; a name inside a sentence is no credit. */
export function wireCredits(text: string, signatures: Signatures): readonly string[] {
  const parts = [...text.slice(0, HEAD).matchAll(IN_HEAD), ...text.slice(-TAIL).matchAll(IN_TAIL)]
  const credited = parts
    .flatMap((match) => (match[1] ?? match[2] ?? match[3] ?? '').split(/[,;]| and | и /))
    .flatMap((name) => signatures.get(key(name)) ?? [])
  return [...new Set(credited)]
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/[«»"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
