import type { Actuality, Language } from '../../model/index.js'
import { hitsOf, isNegated } from '../hits.js'
import type { Frame, Lexicon } from '../lexicon/types.js'
import { createTree } from '../tree.js'
import { scopeOf } from './scope.js'

/** How certain each actuality is that the act took place, on the scale of FactBank and UW (Lee et al. 2015): −3 … 3. */
const FACTUALITY: Readonly<Record<Actuality, number>> = {
  happened: 3,
  happening: 3,
  planned: 1.2,
  possible: 0.8,
  not: -2.2,
}

/** Factuality of the words at these offsets, whatever they are: the scope of tense, negation and stance over them. */
export function actualityAt(
  text: string,
  offsets: readonly number[],
  language: Language,
  lexicon: Lexicon,
): readonly number[] {
  const values = offsets.map(() => 3)
  language.analyse(text).sentences.forEach((sentence, index) => {
    const tree = createTree(text, lexicon.lang, index, sentence)
    const hits = hitsOf(tree, lexicon)
    const hitAt = new Map(hits.flatMap((hit) => hit.used.map((at) => [at, hit] as const)))
    offsets.forEach((offset, at) => {
      const token = tree.tokens.findIndex(({ start, end }) => start <= offset && offset < end)
      if (token < 0) return
      const { upos } = tree.tokens[token]!
      const wordClass = upos === 'NOUN' || upos === 'PROPN' ? 'noun' : 'verb'
      const hit = { frame: PLAIN, wordClass, head: token, used: [token], pattern: '', negated: false } as const
      values[at] =
        FACTUALITY[scopeOf(tree, { ...hit, negated: isNegated(tree, lexicon, token) }, hitAt, lexicon).actuality]
    })
  })
  return values
}

const PLAIN: Frame = {
  id: 'any',
  type: null,
  mode: null,
  patterns: [],
  stance: null,
  speaks: false,
  inner: 'all',
  own: 'never',
  actuality: null,
  innerActuality: null,
  roles: null,
  nominal: null,
  object: 'any',
  joint: false,
  plain: false,
  intransitive: false,
  clause: false,
  weak: false,
  actorless: false,
  agent: false,
  negated: null,
  examples: { yes: [], no: [] },
}
