import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isTokenListed } from '../words/listed.js'
import { hasChild } from './has-child.js'

/** «ПВО сбила 12 дронов»: of two subjects the counted one behind the verb is its object. */
export function lowerCounted(tokens: Token[], at: number): void {
  const { head, deprel } = tokens[at]!
  if (deprel !== 'nsubj' || head < 0 || head > at || !hasChild(tokens, at, /^nummod/)) return
  if (tokens.some((other, index) => index < head && other.head === head && other.deprel === 'nsubj'))
    tokens[at] = { ...tokens[at]!, deprel: 'obj' }
}

/** «Ранее страны договорились»: a noun that was hung from an adverb before it is the subject of the verb that has none. */
export function raiseSubject(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (isBehindDay(tokens, at, lexicon)) {
    tokens[at] = { ...token, head: tokens[token.head]!.head, deprel: 'nsubj' }
    return
  }
  const adverb = tokens[token.head]
  if (token.deprel !== 'nmod' || adverb?.upos !== 'ADV' || token.head > at || hasChild(tokens, at, /^case$/)) return
  const verb = tokens[adverb.head]
  if (verb?.upos !== 'VERB' || adverb.head < at || hasChild(tokens, adverb.head, /^nsubj/)) return
  // The genitive of one and the nominative of many are often the same word: «страны».
  const plural =
    /Number=Plur/.test(verb.feats) && /Case=Gen\|.*Number=Sing/.test(token.feats) && /[ыи]$/.test(token.text)
  if (plural || /Case=Nom/.test(token.feats)) tokens[at] = { ...token, head: adverb.head, deprel: 'nsubj' }
}

/** «Во вторник Минобороны заявило»: a body that does not decline, hung from the day before it. */
function isBehindDay(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]!
  const day = tokens[token.head]
  if (token.deprel !== 'nmod' || token.head > at || !day || !DAY.test(day.text)) return false
  const verb = day.head
  if (tokens[verb]?.upos !== 'VERB' || verb < at || hasChild(tokens, verb, /^nsubj/)) return false
  return isTokenListed(lexicon, 'bodies', token) && !hasChild(tokens, at, /^case$/)
}

const DAY = /^(?:понедельник|вторник|сред[ауы]|четверг|пятниц[ауы]|суббот[ауы]|воскресенье|утром|вечером|днем)$/i
