import type { Token } from '../../model/index.js'
import { isCorrelative } from '../words/correlative.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/** «Объявил о том, что вводит санкции»: before a verb that has an object and does not agree with it, «что» opens the clause and is no subject. */
export function openThat(tokens: Token[], at: number): void {
  const { text, deprel, head, upos } = tokens[at]!
  const verb = tokens[head]
  // «Отрицает, что встречался»: a conjunction is nobody.
  if (upos === 'SCONJ' && text === 'что' && deprel === 'nsubj' && verb?.deprel === 'ccomp') {
    tokens[at] = { ...tokens[at]!, deprel: 'mark' }
    return
  }
  if (text !== 'что' || deprel !== 'nsubj' || verb?.deprel !== 'acl' || head < at || tokens[at - 1]?.text !== ',')
    return
  const told = tokens[verb.head]
  if (!told || !isCorrelative(lowerOf(told.text)) || !hasChild(tokens, head, /^obj$/)) return
  if (/Tense=Past/.test(verb.feats) && /Gender=Neut/.test(verb.feats)) return
  if (tokens[told.head]?.upos !== 'VERB') return
  tokens[at] = { ...tokens[at]!, upos: 'SCONJ', deprel: 'mark' }
}
