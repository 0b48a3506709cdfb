import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'

/** "Japan protested, its envoy told reporters": what comes before a closing verb of saying is what is said. */
export function mendSayer(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || !/^(?:conj|advcl|parataxis)$/.test(token.deprel)) return
  const said = token.head
  if (said < 0 || said >= at || !isTokenListed(lexicon, 'report-say', token)) return
  if (hasChild(tokens, at, /^(?:cc$|ccomp|xcomp|mark|aux)/)) return
  if (tokens.slice(at + 1).some(({ upos }) => upos === 'VERB')) return
  const comma = tokens.findLastIndex(({ text }, index) => index < at && text === ',')
  const subject = sayer(tokens, comma, at)
  const { head, deprel } = tokens[said]!
  if (comma <= said || subject === null || (head >= 0 && deprel !== 'conj')) return
  tokens[at] = { ...token, head, deprel }
  tokens[said] = { ...tokens[said]!, head: at, deprel: 'ccomp' }
  tokens[subject] = { ...tokens[subject]!, head: at, deprel: 'nsubj' }
}

/** The noun phrase that fills all between the comma and the verb of saying. */
export function sayer(tokens: readonly Token[], comma: number, verb: number): number | null {
  const between = tokens.slice(comma + 1, verb)
  if (comma < 0 || between.length === 0 || between.some(({ upos }) => upos === 'VERB' || upos === 'CCONJ')) return null
  if (/^(?:who|which|that|and|but|as)$/i.test(between[0]!.text)) return null
  let top = verb - 1
  for (let steps = 0; steps < 20 && tokens[top]!.head > comma && tokens[top]!.head < verb; steps++)
    top = tokens[top]!.head
  return isNoun(tokens[top]!) || tokens[top]!.upos === 'PRON' ? top : null
}
