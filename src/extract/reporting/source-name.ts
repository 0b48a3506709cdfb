import type { Span } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { isCapitalised } from '../words/capital.js'

/**
 * The name of a source that the gazetteer does not know, whole: "The New York Post", of which the tree keeps "York Post", and
 * the person of "Ann Berg, head of the union"; any other name as it is.
 */
export function wholeName({ text, lexicon }: Passage, reference: Reference, source: Span): Reference {
  if (reference.actor !== null || reference.via !== 'words') return reference
  const words = text.slice(...source)
  const person = PERSON.exec(words)?.[1]
  if (person) return { ...reference, name: withoutTitle(lexicon, person) }
  const at = words.indexOf(reference.name)
  if (!isCapitalised(reference.name)) return reference
  // The tree may reach over the mark behind which something else begins.
  const kept = reference.name.replace(/\s*["“”«].*$/su, '')
  // In a language of cases a body may stand before the name («депутат Госдумы Карелин»).
  const before = at < 0 || lexicon.lang !== 'en' ? '' : (BEFORE.exec(words.slice(0, at))?.[0] ?? '')
  return { ...reference, name: `${withoutTitle(lexicon, before)}${kept}` }
}

function withoutTitle(lexicon: Lexicon, name: string): string {
  const parts = name.split(/(?<=[ -])/)
  const title = parts.findLastIndex((part) => isTitle(lexicon, part.replace(/[ -]$/, '')))
  return parts.slice(title + 1).join('')
}

/** What stands before a name and is none of it: "Mr.", "Senator", "Gallup's", "Some". */
function isTitle(lexicon: Lexicon, word: string): boolean {
  if (/^\p{L}{2,}\.$|['’]s$/u.test(word) || NO_NAME.has(word)) return true
  return ['titles', 'roles', 'agents'].some((list) => lexicon.is(list, word.toLowerCase()))
}

const NO_NAME = new Set([
  'The',
  'A',
  'An',
  'Some',
  'Many',
  'Most',
  'Other',
  'Both',
  'All',
  'Several',
  'Even',
  'But',
  'And',
])

const PERSON = /^((?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}\p{Lu}[\p{L}'’-]{1,30}), (?:an? |the |\p{Ll})/u
const BEFORE = /(?<![\p{L}’'-])(?:\p{Lu}[\p{L}.&’]{0,30}[ -]){1,4}$/u
