import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { hasChild } from './has-child.js'

/**
 * «Войска нанесли удар, цель поражена, утверждает издание»: whoever says it at the end says all that stands before, not the last
 * clause alone. Russian, Ukrainian.
 */
export function raiseTelling(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || !/^(?:parataxis|conj)$/.test(token.deprel) || token.head > at) return
  if (tokens[at - 1]?.text !== ',' || !isTokenListed(lexicon, 'report-say', token)) return
  if (hasChild(tokens, at, /^(?:ccomp|mark|cc|obj)$/)) return
  if (!tokens.some(({ head, deprel }, index) => index > at && head === at && deprel === 'nsubj')) return
  let top = token.head
  for (let steps = 0; steps < 6 && tokens[top]?.deprel === 'conj' && tokens[top]!.head < top; steps++)
    top = tokens[top]!.head
  if (top !== token.head && tokens[top]!.head < 0) tokens[at] = { ...token, head: top, deprel: 'parataxis' }
}
