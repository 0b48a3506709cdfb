import type { Token } from '../../model/index.js'
import { isUnder } from '../tree.js'
import { hasChild } from './has-child.js'

/**
 * «По итогам переговоров в Дохе Пакистан и Афганистан договорились»: names in the nominative right before a verb that has no subject are its
 * subject, not a part of the place before them. Languages that tell by case.
 */
export function mendNominativeSubject(tokens: Token[]): void {
  tokens.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !verb.feats.includes('VerbForm=Fin') || hasChild(tokens, at, /^[nc]subj/)) return
    const last = nameBefore(tokens, at)
    const top = last === null ? null : topOf(tokens, last)
    if (top === null) return
    const { feats, deprel, head } = tokens[top]!
    const isPlural = verb.feats.includes('Number=Plur')
    if (!/Case=Nom|Animacy=Inan.*Case=Acc/.test(feats) || !/^(?:nmod|appos|flat|conj|dep)/.test(deprel) || head < 0)
      return
    if (isPlural !== hasChild(tokens, top, /^conj$/) || hasChild(tokens, top, /^case$/)) return
    if (/Person=[12]/.test(verb.feats) || isUnder({ tokens }, at, top)) return
    tokens[top] = { ...tokens[top]!, head: at, deprel: 'nsubj' }
  })
}

/** The name that ends right before the verb, over "not" and adverbs. */
function nameBefore(tokens: readonly Token[], verb: number): number | null {
  let at = verb - 1
  while (at >= 0 && /^(?:ADV|PART|AUX)$/.test(tokens[at]!.upos)) at--
  return at >= 0 && tokens[at]!.upos === 'PROPN' ? at : null
}

/** The first of the names joined by "and", from which the others hang. */
function topOf(tokens: readonly Token[], last: number): number {
  let top = last
  for (let steps = 0; steps < 6; steps++) {
    const { deprel, head } = tokens[top]!
    if (!/^(?:conj|flat)/.test(deprel) || head < 0 || head > top || tokens[head]!.upos !== 'PROPN') break
    top = head
  }
  return top
}
