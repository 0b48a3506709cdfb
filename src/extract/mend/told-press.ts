import type { Token } from '../../model/index.js'

/** "…, a spokesman for the ministry told reporters": the verb was taken for a part of the noun behind it; it takes what stands before for what is told. English. */
export function mendToldPress(tokens: Token[]): void {
  const verb = tokens.findIndex(
    ({ text, deprel, head }, at) => text === 'told' && deprel === 'compound' && head === at + 1,
  )
  if (verb < 1 || !PRESS.test(tokens[verb + 1]!.text)) return
  const press = tokens[verb + 1]!
  const subject = tokens.findIndex(
    ({ head, deprel }, at) => at < verb && head === verb + 1 && deprel.startsWith('nsubj'),
  )
  const comma = tokens.findLastIndex(({ text }, at) => at < subject && text === ',')
  const told = press.head
  if (subject < 0 || told < 0 || told > comma || tokens[told]!.upos !== 'VERB') return
  const { head, deprel } = tokens[told]!
  tokens[verb] = { ...tokens[verb]!, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin', head, deprel }
  tokens[told] = { ...tokens[told]!, head: verb, deprel: 'ccomp' }
  tokens[verb + 1] = { ...press, head: verb, deprel: 'obj' }
  tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'nsubj' }
}

const PRESS = /^(?:reporters|journalists|media|parliament|lawmakers|Reuters|AFP|AP|CNN|BBC|agencies)$/
