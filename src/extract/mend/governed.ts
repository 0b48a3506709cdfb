import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { governs } from './governs.js'
import type { Naming } from './titled-names.js'

/** "Explains a ban on talks": a phrase behind a noun that asks for its preposition belongs to the noun, also across a name. English. */
export function mendGoverned(tokens: Token[], { lexicon }: Naming): void {
  tokens.forEach((token, at) => {
    toVerb(tokens, at, lexicon)
    if (token.deprel !== 'obl' || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return
    const marker = tokens.findIndex(({ head, deprel }, index) => head === at && deprel === 'case' && index < at)
    if (marker < 1 || token.head >= marker - 1 || token.head < 0) return
    const noun = beforeNames(tokens, marker - 1)
    if (noun === null || token.head >= noun) return
    const preposition = lowerOf(tokens[marker]!.text)
    if (governs(lexicon, lowerOf(tokens[noun]!.text), 'noun', preposition))
      tokens[at] = { ...token, head: noun, deprel: 'nmod' }
  })
}

/** "Compares the bloc's leaders to rabbits": what a verb asks for with "to" is not its object's. */
function toVerb(tokens: Token[], at: number, lexicon: Naming['lexicon']): void {
  const token = tokens[at]!
  const object = tokens[token.head]
  if (token.deprel !== 'nmod' || object?.deprel !== 'obj' || tokens[object.head]?.upos !== 'VERB') return
  if (!tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && text === 'to')) return
  const word = lowerOf(object.text)
  if (SENT.test(word) || governs(lexicon, word, 'noun', 'to')) return
  if (governs(lexicon, lowerOf(tokens[object.head]!.text), 'verb', 'to'))
    tokens[at] = { ...token, head: object.head, deprel: 'obl' }
}

/** Whoever is somebody "to" somebody, and what is on its way there. */
const SENT = /^(?:ambassador|envoy|advis[eo]r|aide|heir|representative|threat|visit|trip|answer|solution)/

/** "An invitation from Prime Minister Ishiba for": the noun right before, or the one that the name before belongs to. */
function beforeNames(tokens: readonly Token[], last: number): number | null {
  let at = last
  for (let steps = 0; steps < 4 && tokens[at]?.upos === 'PROPN'; steps++) {
    const { head, deprel } = tokens[at]!
    if (head < 0 || head > last || !/^(?:flat|nmod|compound)/.test(deprel)) return null
    at = head
  }
  return tokens[at]?.upos === 'NOUN' ? at : null
}
