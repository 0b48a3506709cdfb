import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { feature } from '../tree.js'
import { isTokenListed } from '../words/listed.js'
import { isNoun } from './attachments.js'
import { mendDatives } from './datives.js'
import { hasChild } from './has-child.js'
import { joinSurname } from './surnames.js'
import { raiseTelling } from './telling.js'
import type { Naming } from './titled-names.js'

/**
 * Who is the subject by the forms of the words, whatever the parser chose: only a nominative is one, none stands before a comma
 * that closes what is said («ранены трое, заявил посол»), and an infinitive has none of its own. Russian, Ukrainian.
 */
export function mendAgreement(tokens: Token[], { mentions, lexicon }: Naming): void {
  const isNamed = ({ start }: Token) =>
    mentions.some(({ via, span }) => via !== 'office' && span[0] <= start && start < span[1])
  for (let at = 0; at < tokens.length; at++) {
    const { deprel, head } = tokens[at]!
    if (deprel === 'nsubj' && head >= 0) {
      lowerOblique(tokens, at, isNamed)
      freeSingular(tokens, at)
      passTeller(tokens, at, lexicon)
      lowerChannel(tokens, at, lexicon)
      liftFromInfinitive(tokens, at)
      joinRole(tokens, at, lexicon)
    }
    mendDatives(tokens, at)
    raiseTelling(tokens, at, lexicon)
    joinSurname(tokens, at, isNamed)
    raiseName(tokens, at)
    raiseNominative(tokens, at, lexicon)
  }
}

/** «Член комитета по труду Анна Лис»: a full name belongs to the person above that stands in its case, not to what stands between. */
function raiseName(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (!/^(?:appos|nmod)$/.test(token.deprel) || token.head > at) return
  if (token.upos !== 'PROPN' || !hasChild(tokens, at, /^flat/) || hasChild(tokens, at, /^case$/)) return
  for (let next = token.head, steps = 0; next >= 0 && next < at && steps < 4; next = tokens[next]!.head, steps++) {
    const above = tokens[next]!
    if (!isNoun(above)) return
    if (above.upos !== 'NOUN' || !/Animacy=Anim/.test(above.feats) || feature(above, 'Case') !== feature(token, 'Case'))
      continue
    const first = firstTitle(tokens, next)
    if (first !== token.head) tokens[at] = { ...token, head: first, deprel: 'appos' }
    return
  }
}

/** «Экс-министр, посол в Риме Иван Лис заявил»: two titles without "and" before a verb in the singular are of one man. */
function firstTitle(tokens: readonly Token[], at: number): number {
  const { head, deprel } = tokens[at]!
  const first = tokens[head]
  if (
    deprel !== 'conj' ||
    first?.deprel !== 'nsubj' ||
    hasChild(tokens, at, /^cc$/) ||
    feature(first, 'Case') !== 'Nom'
  )
    return at
  return tokens[first.head]?.feats.includes('Number=Sing') ? head : at
}

/** «Сообщил в эфире советник»: a person in the nominative, hung from another noun, is the subject that the verb lacks. */
function raiseNominative(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (
    !/^(?:nmod|flat|appos|nsubj)/.test(token.deprel) ||
    !isNoun(tokens[token.head] ?? token) ||
    feature(token, 'Case') !== 'Nom'
  )
    return
  if (token.head > at || !isTokenListed(lexicon, 'roles', token) || hasChild(tokens, at, /^case$/)) return
  let noun = token.head
  for (let steps = 0; steps < 3 && noun >= 0 && /^(?:flat|appos|nmod)/.test(tokens[noun]!.deprel); steps++)
    noun = tokens[noun]!.head
  const where = tokens[noun]
  const verb = tokens[where?.head ?? -1]
  if (where?.deprel !== 'obl' || noun > at || verb?.upos !== 'VERB' || !/VerbForm=Fin/.test(verb.feats)) return
  if (feature(where, 'Case') === 'Nom' || hasChild(tokens, where.head, /^nsubj/) || !agree(token, verb)) return
  if (tokens.slice(noun, at).some(({ text }) => /^[,:;—–]$/.test(text))) return
  tokens[at] = { ...token, head: where.head, deprel: 'nsubj' }
  // What followed it was hung from what stood before it.
  for (let next = at + 1; next < tokens.length && tokens[next]!.head < at && tokens[next]!.head >= noun; next++)
    tokens[next] = { ...tokens[next]!, head: at }
}

/** «Президента арестуют», «депутатов вызвали»: a person in the genitive is the object. */
function lowerOblique(tokens: Token[], at: number, isNamed: (token: Token) => boolean): void {
  const token = tokens[at]!
  const verb = tokens[token.head]!
  if (
    token.upos !== 'NOUN' ||
    isNamed(token) ||
    !/Animacy=Anim/.test(token.feats) ||
    !/Case=(?:Gen|Acc)/.test(token.feats)
  )
    return
  if (verb.upos !== 'VERB' || !/VerbForm=Fin/.test(verb.feats) || !/Voice=Act/.test(verb.feats)) return
  if (hasChild(tokens, at, /^(?:nummod|det|case|advmod)/) || hasChild(tokens, token.head, /^(?:obj$|aux:pass)/)) return
  if (tokens.some((kid) => kid.head === token.head && /Polarity=Neg/.test(kid.feats))) return
  tokens[at] = { ...token, deprel: 'obj' }
}

/** «Её задержали в аэропорту Жуковский»: one name behind a verb in the plural is not those who do it. */
function freeSingular(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const verb = tokens[token.head]!
  if (token.head > at || token.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return
  if (!/Number=Plur/.test(verb.feats) || !/VerbForm=Fin/.test(verb.feats) || !/Number=Sing/.test(token.feats)) return
  if (hasChild(tokens, at, /^(?:conj|cc|nummod)$/) || tokens[at + 1]?.upos === 'CCONJ') return
  const before = tokens[at - 1]!
  const noun = before.upos === 'NOUN' && at - 1 > token.head
  tokens[at] = noun ? { ...token, head: at - 1, deprel: 'appos' } : { ...token, deprel: 'dep' }
}

/** «…, в том числе ребёнок, сообщила администрация»: whoever stands before the comma is part of what is said. */
function passTeller(tokens: Token[], at: number, lexicon: Lexicon): void {
  const told = tokens[at]!
  const verb = told.head
  if (verb - at < 2 || tokens[verb - 1]!.text !== ',' || !isTokenListed(lexicon, 'report-say', tokens[verb]!)) return
  // «Посол, прибывший в Минск, заявил»: an inserted clause.
  if (tokens.slice(at, verb - 1).some(({ text }) => /^[,(—–«"]$/.test(text))) return
  const sayer = tokens.findIndex(
    (token, index) => index > verb && token.head === verb && maySay(tokens, index, tokens[verb]!),
  )
  const above = tokens[verb]!.head
  if (sayer < 0 || above < 0 || above === at) return
  const passive = /Voice=Pass/.test(tokens[above]!.feats)
  tokens[at] = { ...told, head: above, deprel: above > at ? 'dep' : passive ? 'nsubj:pass' : 'dep' }
  tokens[sayer] = { ...tokens[sayer]!, deprel: 'nsubj' }
}

/** «Об этом SHOT заявил глава Роскосмоса»: a channel before the verb of saying is told by whoever stands behind it. */
function lowerChannel(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  const verb = token.head
  if (verb !== at + 1 || !/^[A-Z][\w.-]*$/.test(token.text) || !isTokenListed(lexicon, 'report-say', tokens[verb]!))
    return
  const sayer = tokens.findIndex(
    (other, index) =>
      index > verb && index <= verb + 2 && other.head === verb && isTokenListed(lexicon, 'roles', other),
  )
  if (sayer < 0 || feature(tokens[sayer]!, 'Case') !== 'Nom') return
  tokens[at] = { ...token, deprel: 'iobj' }
  tokens[sayer] = { ...tokens[sayer]!, deprel: 'nsubj' }
}

/** A noun or name behind the verb of saying that fits it as its subject. */
function maySay(tokens: readonly Token[], at: number, verb: Token): boolean {
  const token = tokens[at]!
  if (!isNoun(token) || !/^(?:nsubj|obj|iobj|obl)$/.test(token.deprel) || hasChild(tokens, at, /^case$/)) return false
  return token.deprel === 'nsubj' || (/Case=Nom/.test(token.feats) && agree(token, verb))
}

/** In gender with a verb in the past; a name's may be mistaken. */
function agree(token: Token, verb: Token): boolean {
  if (token.upos === 'PROPN') return true
  const [own, wanted] = [token, verb].map((each) => feature(each, 'Gender'))
  return own === '' || wanted === '' || own === wanted
}

/** «Бывший главком, посол в Риме Иван Лис считает»: of two subjects a role and the full name behind it are one. */
function joinRole(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.upos !== 'PROPN' || token.head < at || !hasChild(tokens, at, /^flat/)) return
  const role = tokens.findIndex(
    (other, index) =>
      index < at && other.head === token.head && other.deprel === 'nsubj' && isTokenListed(lexicon, 'roles', other),
  )
  if (role < 0 || tokens.slice(role, at).some(({ text, upos }) => upos === 'VERB' || /^[:;—–]$/.test(text))) return
  tokens[at] = { ...token, head: role, deprel: 'appos' }
}

/** «Сколько, посол уточнить отказался»: the nominative before an infinitive belongs to the verb that governs it. */
function liftFromInfinitive(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const infinitive = tokens[token.head]!
  const { head, deprel, feats } = infinitive
  if (deprel !== 'xcomp' || head < 0 || !/VerbForm=Inf/.test(feats) || !/Case=Nom/.test(token.feats)) return
  if (tokens[head]!.upos !== 'VERB' || token.head < at || hasChild(tokens, head, /^nsubj/)) return
  tokens[at] = { ...token, head }
}
