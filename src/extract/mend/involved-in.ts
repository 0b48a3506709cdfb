import type { Token } from '../../model/index.js'
import { isTokenListed } from '../words/listed.js'
import { isNoun } from './attachments.js'
import type { Naming } from './titled-names.js'

/** "Denied any involvement in the shelling", «отверг причастность к атаке»: what somebody has no part in goes with the part, not with the verb. */
export function mendInvolvedIn(tokens: Token[], { lexicon }: Naming): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'obl' || !isNoun(token)) return
    const preposition = tokens.findIndex(({ head, deprel }) => head === at && deprel === 'case')
    const part = tokens[preposition - 1]
    if (!part || part.head !== token.head || part.deprel !== 'obj') return
    if (!TELLS.has(tokens[token.head]!.lemma)) return
    if (isTokenListed(lexicon, 'involvement', part)) tokens[at] = { ...token, head: preposition - 1, deprel: 'nmod' }
  })
}

/** "Took part in the talks" is an act of its own. */
const TELLS = new Set(
  'deny reject dismiss refute disclaim admit acknowledge confirm claim отрицать опровергнуть опровергать отвергнуть отвергать признать подтвердить'.split(
    ' ',
  ),
)
