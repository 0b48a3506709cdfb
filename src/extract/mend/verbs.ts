import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isNoun } from './attachments.js'
import { governs } from './governs.js'
import { hasChild } from './has-child.js'
import { mendHyphen } from './hyphen.js'
import { mendParenthesis } from './parenthesis.js'
import { isPlan, markInfinitive, raisePlan } from './plan.js'
import { mendSayer } from './sayer.js'

/**
 * English predicates that taggers miss or misread in news: a verb taken for a modifier of its object ("Canada imposed
 * sanctions", "agreed to resume talks"), "had" cut from its participle, the second of two finite verbs taken for a
 * complement of the first, "called on" taken for a passive.
 */
export function mendVerbs(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  for (let at = 0; at < tokens.length; at++) {
    if (isHiddenVerb(tokens, at, mentions, lexicon)) {
      const root = isPlan(tokens, at - 1) ? tokens.findIndex(({ head }) => head < 0) : -1
      raiseVerb(tokens, at)
      if (root >= 0 && root < at - 1) raisePlan(tokens, root, at)
    }
    markInfinitive(tokens, at)
    mendHyphen(tokens, at)
    splitSubjects(tokens, at)
    joinPerfect(tokens, at)
    coordinate(tokens, at)
    lead(tokens, at)
    activate(tokens, at, lexicon)
    mendSayer(tokens, at, lexicon)
    mendParenthesis(tokens, at, lexicon)
  }
}

/** A word before its object that only a verb can be there: after a modal, "to" or, in the past, a name. */
function isHiddenVerb(tokens: readonly Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): boolean {
  const token = tokens[at]!
  if (at === 0) return false
  const before = tokens[at - 1]!
  if (isModal(before) || (/^to$/i.test(before.text) && (before.upos === 'PART' || isPlan(tokens, at - 1))))
    return ['NOUN', 'ADJ', 'PROPN'].includes(token.upos) && /^\p{Ll}/u.test(token.text) && isVerb(token, lexicon)
  if (token.head <= at || !/^(?:NOUN|PROPN)$/.test(tokens[token.head]!.upos)) return false
  if (!/^(?:amod|compound|nmod:desc)/.test(token.deprel)) return false
  if (!/^\p{Ll}/u.test(token.text)) return false
  const object = tokens[token.head]!
  const past = token.feats.includes('Tense=Past') || (token.upos === 'ADJ' && token.text.endsWith('ed'))
  const named = mentions.some(({ actor, via, span }) => actor && via !== 'adjective' && span[1] === before.end)
  return past && named && (object.head < 0 || object.deprel === 'ccomp') && isVerb(token, lexicon)
}

function isModal({ upos, text }: Token): boolean {
  return upos === 'AUX' && /^(?:will|would|['’]ll|shall|must|should|may|might|could|can)$/i.test(text)
}

function isVerb({ text }: Token, lexicon: Lexicon): boolean {
  const low = text.toLowerCase()
  return lexicon.is('light', low) || lexicon.candidates(low).some(({ wordClass }) => wordClass === 'verb')
}

/** The verb takes the place of the noun it was taken for a part of; what stood before it is its own. */
export function raiseVerb(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const infinitive = /^(?:will|would|['’]ll|shall|must|should|may|might|could|can|to)$/i.test(tokens[at - 1]!.text)
  const feats = infinitive ? 'VerbForm=Inf' : 'Mood=Ind|Tense=Past|VerbForm=Fin'
  const object = token.head > at && ['NOUN', 'PROPN'].includes(tokens[token.head]!.upos) ? token.head : -1
  if (object < 0) {
    tokens[at] = { ...token, upos: 'VERB', feats }
    return
  }
  const { head, deprel } = tokens[object]!
  tokens[at] = { ...token, upos: 'VERB', feats, head, deprel: head < 0 ? 'root' : asClause(deprel) }
  tokens[object] = { ...tokens[object]!, head: at, deprel: 'obj' }
  const subject = tokens.findLastIndex(
    (other, index) => index < at && other.head === object && isNoun(other) && !hasCase(tokens, index),
  )
  tokens.forEach((other, index) => {
    if (other.head !== object || index === at) return
    if (index < at) tokens[index] = { ...other, head: at, deprel: relationBefore(other, index === subject) }
    else if (index > object && /^(?:punct|ccomp|parataxis|advcl|obl)/.test(other.deprel))
      tokens[index] = { ...other, head: at }
  })
}

function asClause(deprel: string): string {
  return /^(?:nmod|obl|compound|appos)/.test(deprel) ? 'xcomp' : /^obj/.test(deprel) ? 'ccomp' : deprel
}

function relationBefore({ upos, deprel, text }: Token, isSubject: boolean): string {
  if (isSubject) return 'nsubj'
  if (upos === 'AUX') return 'aux'
  return upos === 'PART' && /^to$/i.test(text) ? 'mark' : deprel
}

/** "… and meet the president, her ministry said": the first of two subjects that a comma parts is the object of the verb before. */
function splitSubjects(tokens: Token[], at: number): void {
  if (tokens[at]!.upos !== 'VERB') return
  const isSubject = ({ head, deprel }: Token, index: number) => index < at && head === at && deprel === 'nsubj'
  const first = tokens.findIndex(isSubject)
  if (first < 0) return
  const second = tokens.findIndex((token, index) => index > first && isSubject(token, index))
  if (second < 0 || !tokens.slice(first, second).some(({ text }) => text === ',')) return
  const start = Math.min(
    first,
    ...tokens.flatMap(({ head, upos }, index) => (head === first && upos !== 'PUNCT' ? [index] : [])),
  )
  const verb = start - 1
  if (tokens[verb]?.upos !== 'VERB' || hasChild(tokens, verb, /^obj$/)) return
  tokens[first] = { ...tokens[first]!, head: verb, deprel: 'obj' }
}

/** "It had shot down 57 drones": the participle is the verb, "had" its auxiliary. */
function joinPerfect(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || !/^(?:had|has|have|['’]ve)$/i.test(token.text)) return
  const verb = [at + 1, at + 2].find(
    (next) =>
      tokens[next]?.upos === 'VERB' &&
      tokens[next]!.head === at &&
      /^(?:xcomp|ccomp|acl|obj)/.test(tokens[next]!.deprel) &&
      /Tense=Past/.test(tokens[next]!.feats) &&
      tokens.slice(at + 1, next).every(({ upos }) => upos === 'ADV' || upos === 'PART'),
  )
  if (verb === undefined) return
  tokens[verb] = { ...tokens[verb]!, head: token.head, deprel: token.deprel, feats: 'Tense=Past|VerbForm=Part' }
  tokens.forEach((other, index) => {
    if (other.head === at && index !== verb) tokens[index] = { ...other, head: verb }
  })
  tokens[at] = { ...token, upos: 'AUX', head: verb, deprel: 'aux' }
}

/** "Merz calls Putin, urges a truce": after a comma a finite verb without a subject continues the one before it. */
function coordinate(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || tokens[at - 1]?.text !== ',' || !/^(?:xcomp|ccomp|advcl|acl)$/.test(token.deprel)) return
  if (token.head < 0 || token.head >= at || tokens[token.head]!.upos !== 'VERB') return
  if (!/VerbForm=Fin/.test(token.feats) || /^(?:said|says|added|adds|ing)$/.test(token.text)) return
  if (hasChild(tokens, at, /^(?:nsubj|mark|aux|csubj)/)) return
  tokens[at] = { ...token, deprel: 'conj' }
}

/** The same with the first of the two taken for the lesser one. */
function lead(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || token.head >= 0 || tokens[at - 1]?.text !== ',') return
  const first = tokens.findIndex(
    ({ head, deprel, feats, upos }, index) =>
      head === at && index < at && deprel === 'advcl' && upos === 'VERB' && feats.includes('VerbForm=Fin'),
  )
  if (first < 0) return
  if (!hasChild(tokens, first, /^nsubj/) || hasChild(tokens, first, /^mark/) || hasChild(tokens, at, /^(?:nsubj|aux)/))
    return
  tokens[first] = { ...tokens[first]!, head: -1, deprel: 'root' }
  tokens[at] = { ...token, head: first, deprel: 'conj' }
}

/** "The minister called on the EU", "the Kremlin declined to answer": with its preposition or infinitive, and no auxiliary, a verb is active. */
function activate(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (token.upos !== 'VERB' || !token.feats.includes('Voice=Pass') || !next) return
  const subject = tokens.findIndex(({ head, deprel }, index) => head === at && deprel.startsWith('nsubj') && index < at)
  if (subject < 0 || (tokens[subject]!.deprel === 'nsubj:pass' && !/^(?:on|upon|for)$/i.test(next.text))) return
  if (hasChild(tokens, at, /^aux/)) return
  const low = next.text.toLowerCase()
  const isActive =
    next.upos === 'ADP'
      ? ACTIVE.has(low) && governs(lexicon, token.text.toLowerCase(), 'verb', low)
      : low === 'to' && next.upos === 'PART' && !lexicon.is('object-control', token.text.toLowerCase(), token.lemma)
  if (!isActive) return
  tokens[at] = { ...token, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' }
  tokens[subject] = { ...tokens[subject]!, deprel: 'nsubj' }
}

const ACTIVE = new Set(['on', 'upon', 'for', 'to', 'with'])

/** "Hands protest note": what stands for the object, right before a noun, only modifies that noun. */
export function mendModifiers(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at++) asModifier(tokens, at)
}

function asModifier(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (token.upos !== 'VERB' || token.deprel !== 'obj' || next?.upos !== 'NOUN' || next.head !== at) return
  tokens[at + 1] = { ...next, head: token.head, deprel: 'obj' }
  tokens[at] = { ...token, upos: 'NOUN', feats: 'Number=Sing', head: at + 1, deprel: 'compound' }
  tokens.forEach((other, index) => {
    if (other.head === at && index !== at + 1) tokens[index] = { ...other, head: at + 1 }
  })
}

function hasCase(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ head, deprel, upos }) => head === at && deprel === 'case' && upos === 'ADP')
}
