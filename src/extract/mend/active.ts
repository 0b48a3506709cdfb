import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** "Poland ruled out sending troops", "ruled out a meeting": a verb without auxiliary that has an object of its own, or does what a participle says, is no passive. English. */
export function mendActive(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { deprel, head } = token
    if (deprel !== 'nsubj:pass' || head < at || tokens[head]?.upos !== 'VERB') return
    if (tokens[head]!.deprel === 'conj' || hasChild(tokens, head, /^aux:pass$/)) return
    const takes = tokens.some(
      (other, next) =>
        next > head &&
        other.head === head &&
        (other.deprel === 'obj' || (/^[xc]comp$/.test(other.deprel) && other.text.endsWith('ing'))),
    )
    if (!takes) return
    tokens[at] = { ...token, deprel: 'nsubj' }
    tokens[head] = { ...tokens[head]!, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' }
  })
}
