import type { Token } from '../../model/index.js'
import { isTokenListed } from '../words/listed.js'
import { hasChild } from './has-child.js'
import { mendInvolvedIn } from './involved-in.js'
import type { Naming } from './titled-names.js'

/** "The allegation that it had supplied weapons", "a claim by rebels that …": behind a noun of claiming, a clause of "that" with a subject and more of its own is what is claimed. */
export function mendClaimClause(tokens: Token[], naming: Naming): void {
  const { lexicon } = naming
  mendInvolvedIn(tokens, naming)
  const isClaim = (token: Token | undefined) => token !== undefined && isTokenListed(lexicon, 'claim-nouns', token)
  tokens.forEach((token, at) => {
    if (!/^(?:acl(?::relcl)?|ccomp)$/.test(token.deprel) || token.head > at || token.head < 0) return
    const that = tokens.findIndex(({ head, deprel, upos }) => head === at && deprel === 'mark' && upos === 'SCONJ')
    if (that < 1 || !THAT.test(tokens[that]!.text) || !hasChild(tokens, at, /^nsubj/)) return
    if (!tokens.some(({ head, deprel }, kid) => head === at && kid > at && OWN.test(deprel))) return
    const above = token.head
    // "Denied reports that": the noun taken for a verb.
    if (token.deprel === 'ccomp') {
      if (tokens[above]!.deprel !== 'obj' || !isClaim(tokens[above]) || above !== that - 1) return
      tokens[above] = { ...tokens[above]!, upos: 'NOUN', feats: 'Number=Plur' }
      tokens[at] = { ...token, deprel: 'acl' }
      return
    }
    const claim = tokens[that - 2]?.text === 'by' && isClaim(tokens[that - 3]) ? that - 3 : above
    if (!isClaim(tokens[claim])) return
    if (claim !== above) tokens[above] = { ...tokens[above]!, head: claim, deprel: 'nmod' }
    tokens[at] = { ...token, head: claim, deprel: 'acl' }
  })
}

const THAT = /^(?:that|что|будто|якобы|що)$/i

/** What "that" would stand for in a relative clause is missing there. */
const OWN = /^(?:obj|obl|xcomp|ccomp|advmod|compound:prt)/
