import type { Token } from '../../model/index.js'
import { isCorrelative } from '../words/correlative.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/** «Объявил о том, что вводит санкции»: before a verb that has an object and does not agree with it, «что» opens the clause and is no subject. */
export function openThat(tokens: Token[], at: number): void {
  const { text, deprel, head, upos } = tokens[at]!
  const verb = tokens[head]
  if (text !== 'что' || deprel !== 'nsubj' || !verb) return
  // «Отрицает, что встречался»: a conjunction is nobody.
  const isConjunction = upos === 'SCONJ' && verb.deprel === 'ccomp'
  if (isConjunction || opensToldOf(tokens, at)) tokens[at] = { ...tokens[at]!, upos: 'SCONJ', deprel: 'mark' }
}

/** «О том, что вводит санкции». */
function opensToldOf(tokens: readonly Token[], at: number): boolean {
  const { head } = tokens[at]!
  const { deprel, head: above, feats } = tokens[head]!
  if (deprel !== 'acl' || head < at || tokens[at - 1]?.text !== ',') return false
  const told = tokens[above]
  if (!told || !isCorrelative(lowerOf(told.text)) || !hasChild(tokens, head, /^obj$/)) return false
  if (/Tense=Past/.test(feats) && /Gender=Neut/.test(feats)) return false
  return tokens[told.head]?.upos === 'VERB'
}
