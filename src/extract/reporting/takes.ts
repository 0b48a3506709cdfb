import type { Lexicon } from '../lexicon/types.js'
import type { ListBits } from '../lexicon/word-lists.js'

/** What a verb takes as its content, by the `report-` lists of the lexicon. */
export type Takes = {
  readonly clause: boolean
  readonly object: boolean
  readonly infinitive: boolean
  readonly predicate: boolean
  /** Judges only with "as": "painted him as a friend". */
  readonly as: boolean
  /** Said or written, not only thought or wanted. */
  readonly spoken: boolean
  /** Reports nothing, even with a clause: "means that". */
  readonly never: boolean
  /** Prepositions that lead to its content: "call for". */
  readonly prepositions: ReadonlySet<string>
}

/** What a verb of this form and lemma takes. */
export function takesOfWord(lexicon: Lexicon, low: string, lemma: string): Takes {
  const { words, pairs } = knownOf(lexicon)
  const prepositions = pairs.get(lemma) ?? NONE
  const alike = words.get(prepositions) ?? new Map<ListBits, Takes>()
  words.set(prepositions, alike)
  const bits = lexicon.lists.bitsOf(low, lemma)
  const takes = alike.get(bits) ?? lookUp(lexicon, low, lemma, prepositions)
  alike.set(bits, takes)
  return takes
}

function knownOf(lexicon: Lexicon): Known {
  const known = cache.get(lexicon) ?? {
    words: new Map<ReadonlySet<string>, Map<ListBits, Takes>>(),
    forms: new Map<string, boolean>(),
    pairs: pairsOf(lexicon),
  }
  cache.set(lexicon, known)
  return known
}

/** Could a surface form be a reporting verb, noun or phrase? Asked of raw text, before anything is parsed. */
export function mayReport(lexicon: Lexicon, form: string): boolean {
  const { forms } = knownOf(lexicon)
  const known = forms.get(form)
  if (known !== undefined) return known
  if (forms.size > LIMIT) forms.clear()
  const may = lexicon.mayBeIn(LISTS, form)
  forms.set(form, may)
  return may
}

const LISTS = [
  'report-say',
  'report-clause',
  'report-object',
  'report-infinitive',
  'report-predicate',
  'report-as',
  'report-noun',
  'report-governing',
  'report-agent',
  'report-adjective',
  'report-phrase',
  'report-count',
]

type Known = {
  /** By the prepositions of a verb and the lists that hold it, of which there are few: words that take the same are one. */
  readonly words: Map<ReadonlySet<string>, Map<ListBits, Takes>>
  readonly forms: Map<string, boolean>
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>
}

const cache = new WeakMap<Lexicon, Known>()
const LIMIT = 50_000
const NONE: ReadonlySet<string> = new Set()

function lookUp(lexicon: Lexicon, low: string, lemma: string, prepositions: ReadonlySet<string>): Takes {
  const is = (list: string) => lexicon.is(list, low, lemma)
  const spoken = is('report-say')
  return {
    clause: spoken || is('report-clause'),
    object: is('report-object'),
    infinitive: is('report-infinitive'),
    predicate: is('report-predicate') || is('report-as'),
    as: is('report-as') && !is('report-predicate'),
    spoken,
    never: is('report-never'),
    prepositions,
  }
}

function pairsOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const pair of lexicon.words['report-prepositions'] ?? []) {
    const [verb, preposition] = pair.split(' ')
    pairs.set(verb!, (pairs.get(verb!) ?? new Set<string>()).add(preposition!))
  }
  return pairs
}
