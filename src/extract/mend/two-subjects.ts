import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** «ПВО сбила 12 дронов»: of two subjects the counted one behind the verb is its object. */
export function lowerCounted(tokens: Token[], at: number): void {
  const { head, deprel } = tokens[at]!
  if (deprel !== 'nsubj' || head < 0 || head > at || !hasChild(tokens, at, /^nummod/)) return
  if (tokens.some((other, index) => index < head && other.head === head && other.deprel === 'nsubj'))
    tokens[at] = { ...tokens[at]!, deprel: 'obj' }
}

/** «Ранее страны договорились»: a noun that was hung from an adverb before it is the subject of the verb that has none. */
export function raiseSubject(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const adverb = tokens[token.head]
  if (token.deprel !== 'nmod' || adverb?.upos !== 'ADV' || token.head > at || hasChild(tokens, at, /^case$/)) return
  const verb = tokens[adverb.head]
  if (verb?.upos !== 'VERB' || adverb.head < at || hasChild(tokens, adverb.head, /^nsubj/)) return
  // The genitive of one and the nominative of many are often the same word: «страны».
  const plural =
    /Number=Plur/.test(verb.feats) && /Case=Gen\|.*Number=Sing/.test(token.feats) && /[ыи]$/.test(token.text)
  if (plural || /Case=Nom/.test(token.feats)) tokens[at] = { ...token, head: adverb.head, deprel: 'nsubj' }
}
