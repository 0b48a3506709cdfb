import type { Actuality, Language } from '../../model/index.js'
import { hitsOf } from '../hits.js'
import type { Frame, Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import { isNominal } from '../participants/control.js'
import { createTree, pathUp, type Tree } from '../tree.js'
import { scopeOf } from './scope.js'
import { predicateActuality } from './tense.js'

/**
 * How certain each actuality is that the act took place, on the scale of FactBank and UW (Lee et al. 2015), −3 … 3: medians of the odd sentences of
 * UW's training part. What is told in the future tense is as good as certain there, what somebody wants or works for is not.
 */
const FACTUALITY: Readonly<Record<Actuality | 'foretold', number>> = {
  happened: 3,
  happening: 3,
  foretold: 2.4,
  planned: 1.6,
  possible: 1.4,
  not: -1.4,
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
      const { actuality } = scopeOf(tree, { ...hit, negated: isNegated(tree, lexicon, token) }, hitAt, lexicon)
      values[at] = FACTUALITY[actuality === 'planned' && isForetold(tree, token, lexicon) ? 'foretold' : actuality]
    })
  })
  return values
}

/** Is it a verb in the future tense, or a noun right under one? */
function isForetold(tree: Tree, token: number, lexicon: Lexicon): boolean {
  const verb = pathUp(tree, token).find((at) => !isNominal(tree, at))
  return verb !== undefined && predicateActuality(tree, verb, lexicon) === 'planned'
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
