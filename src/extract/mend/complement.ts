import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** "Reuters reported on Tuesday that they had met": verbs have no relative clauses, so that a clause of "that" under one is what is said. English. */
export function mendComplement(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (!token.deprel.startsWith('acl') || token.head > at || tokens[token.head]?.upos !== 'VERB') return
    const that = tokens.some(({ head, text, deprel }) => head === at && text === 'that' && deprel === 'mark')
    if (that && !hasChild(tokens, token.head, /^ccomp/)) tokens[at] = { ...token, deprel: 'ccomp' }
  })
}
