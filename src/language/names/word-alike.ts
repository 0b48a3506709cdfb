import { weightedDistance } from './distance.js'
import type { NameWord } from './word.js'

/** Patronymics of East Slavic names in any spelling and case. */
export const PATRONYMIC =
  /(?:[oe][vw]i(?:ch|cs|cz|ci|tch|tj|tsch|tsj|tx|ts|c)|[oe][vw]n|ichn|iy?vn)(?:a|u|e|y|i|em|oy|ey)?$/

const NUMERAL = /^(?:[ivx]{2,}|\d+)$/

/**
 * How many edits, weighted, lie between two words that may be one name in two spellings; null where they are two names.
 * `strict` for a single word without company: then only what a case or a transliteration changes is let through.
 */
export function wordsAlike(a: NameWord, b: NameWord, strict: boolean): number | null {
  if (a.text === b.text || a.full === b.full) return 0
  if (NUMERAL.test(a.text) || NUMERAL.test(b.text)) return null
  if (a.initial || b.initial) return a.text[0] === b.text[0] ? 0 : null
  const edits = weightedDistance(a.stem, b.stem)
  const length = Math.max(a.stem.length, b.stem.length)
  if (a.script === 'other' || b.script === 'other') return edits <= Math.max(1.25, length * 0.34) ? edits : null
  const most = strict ? strictly(a, b) : length <= 2 ? 0.4 : length <= 4 ? 1 : 1.25
  if (edits <= most) return edits
  const heardAlike = a.key === b.key && a.key.length > 2 && edits <= length * 0.45
  return heardAlike && !strict ? Math.min(edits, 1.25) : null
}

/** Between two languages a transliteration may differ; within one only the case does, and a silent letter in Latin. */
function strictly(a: NameWord, b: NameWord): number {
  // In five letters three that differ are another name: «Козака» is not «Кіска».
  if (a.script !== b.script)
    return a.key === b.key ? Math.min(1.25, Math.max(a.stem.length, b.stem.length) * 0.22) : 0.9
  return a.script === 'latin' && a.key === b.key && a.key.length > 2 ? 0.6 : 0.25
}
