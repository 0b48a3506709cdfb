import type { Token } from '../model/index.js'
import { governs } from './governs.js'
import { lowerOf } from './lower.js'
import type { Naming } from './titled-names.js'

/** "Explains a ban on talks": a phrase behind a noun that asks for its preposition belongs to the noun. English. */
export function mendGoverned(tokens: Token[], { lexicon }: Naming): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'obl' || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return
    const marker = tokens.findIndex(({ head, deprel }, index) => head === at && deprel === 'case' && index < at)
    const noun = tokens[marker - 1]
    if (marker < 1 || noun?.upos !== 'NOUN' || token.head >= marker - 1 || token.head < 0) return
    const preposition = lowerOf(tokens[marker]!.text)
    if (governs(lexicon, lowerOf(noun.text), 'noun', preposition))
      tokens[at] = { ...token, head: marker - 1, deprel: 'nmod' }
  })
}
