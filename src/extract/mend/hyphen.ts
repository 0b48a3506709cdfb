import type { Token } from '../../model/index.js'
import { isCapitalised } from '../words/capital.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'

/** "Seoul test-fired a missile": who stands before such a verb is its subject; "the Seoul-backed group": a name so joined only describes. */
export function mendHyphen(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const first = tokens[at - 2]
  if (tokens[at - 1]?.text !== '-' || !first || first.end !== token.start - 1) return
  if (isCapitalised(first.text)) {
    const next = tokens[at + 1]
    if (!/(?:ed|led|held)$/.test(token.text) || !next || next.upos === 'DET' || next.upos === 'ADP') return
    if (asAttribute(tokens, at)) return
    if (first.head !== at) {
      const { head, deprel } = first
      if (token.head === at - 2 || head < 0) return
      const noun = token.head > at && isNoun(tokens[token.head]!) ? token.head : -1
      if (noun < 0) return
      tokens[noun] = tokens[noun]!.head === at - 2 ? { ...tokens[noun]!, head, deprel } : tokens[noun]!
    }
    tokens[at - 2] = { ...first, head: at, deprel: 'compound' }
  } else if (token.upos === 'VERB' && first.upos === 'NOUN' && first.head === at) {
    const subject = tokens.findLastIndex((other, index) => other.head === at - 2 && index < at - 2 && isNoun(other))
    if (subject >= 0 && !hasChild(tokens, at, /^nsubj/))
      tokens[subject] = { ...tokens[subject]!, head: at, deprel: 'nsubj' }
  }
}

/** "Kigali-backed rebels seized": what was taken for the verb only describes the one who does what comes next. */
function asAttribute(tokens: Token[], at: number): boolean {
  const verb = tokens.findIndex(
    ({ head, deprel, upos }) => head === at && /^(?:conj|xcomp|ccomp)$/.test(deprel) && upos === 'VERB',
  )
  const noun = tokens.findIndex(
    ({ head, deprel }, index) =>
      index > at && index - at <= 3 && ((head === at && deprel === 'obj') || (head === verb && deprel === 'nsubj')),
  )
  if (noun < at || verb < noun || tokens.slice(noun, verb).some(({ text }) => text === 'and' || text === ','))
    return false
  tokens.forEach((other, index) => {
    if (other.head === at && index > noun) tokens[index] = { ...other, head: verb }
  })
  tokens[verb] = { ...tokens[verb]!, head: tokens[at]!.head, deprel: tokens[at]!.deprel }
  tokens[noun] = { ...tokens[noun]!, head: verb, deprel: 'nsubj' }
  tokens[at] = { ...tokens[at]!, head: noun, deprel: 'amod' }
  tokens[at - 2] = { ...tokens[at - 2]!, head: at, deprel: 'compound' }
  return true
}
