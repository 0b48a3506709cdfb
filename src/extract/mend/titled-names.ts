import type { Span, Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { feature } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { unite } from './unite.js'

const REACH = 9

/** What joining names asks of the sentence. */
export type Naming = {
  readonly mentions: readonly Mention[]
  readonly times: () => readonly Span[]
  readonly lexicon: Lexicon
}

/**
 * Parsers tear a name from the title before it ("Foreign Minister | Annalena Baerbock", «советник президента … Джейк
 * Салливан»): title and name are found by their words and hung together as one phrase.
 */
export function joinTitles(tokens: Token[], naming: Naming): void {
  for (let at = 1; at < tokens.length; at++) {
    if (!isNamePart(tokens, at, naming) || isNamePart(tokens, at - 1, naming)) continue
    let last = at
    while (last + 1 < tokens.length && last - at < 5 && continues(tokens, last, naming)) last++
    const title = naming.lexicon.lang === 'en' ? titleBefore(tokens, at, naming) : roleBefore(tokens, at, last, naming)
    if (title === null) continue
    const from = pastTimes(tokens, title, at, naming)
    const head = naming.lexicon.lang === 'en' ? at : title
    if (from <= head && !isTime(tokens[at]!, naming)) unite(tokens, { from, to: last, head, name: at })
    at = last
  }
}

/** "On Tuesday President Duda": the day is no part of the title. */
function pastTimes(tokens: readonly Token[], title: number, name: number, naming: Naming): number {
  let from = title
  for (let at = title; at < name; at++) if (isTime(tokens[at]!, naming)) from = at + 1
  return from
}

function isTime({ start }: Token, { times }: Naming): boolean {
  return times().some(([from, to]) => from <= start && start < to)
}

function continues(tokens: readonly Token[], last: number, naming: Naming): boolean {
  if (isNamePart(tokens, last + 1, naming)) return true
  return (
    /^(?:bin|al|de|van|von|der|el|ben|la|di|da|bint|ibn)$/i.test(tokens[last + 1]!.text) &&
    last + 2 < tokens.length &&
    isNamePart(tokens, last + 2, naming)
  )
}

/** A capitalised word that is no title, and that names nobody but a person. */
function isNamePart(tokens: readonly Token[], at: number, { mentions, lexicon }: Naming): boolean {
  const token = tokens[at]!
  if (token.upos === 'DET' || token.upos === 'PRON') return false
  const known = mentions.find(({ span }) => span[0] <= token.start && token.end <= span[1])
  const person = known?.via === 'name' && known.actor?.kind === 'person'
  if (known ? !person : !isCapitalised(token.text)) return false
  const plain = isCapitalised(token.text) && /^\p{Lu}[\p{L}.'’-]*$/u.test(token.text)
  if (!plain && !(person && /^\p{L}+$/u.test(token.text))) return false
  if (known) return true
  if (at === 0 || /^\p{Lu}{2,}$/u.test(token.text)) return false
  const low = lowerOf(token.text).replace(/\.$/, '')
  if (lexicon.lang === 'en' && token.upos !== 'PROPN') return false
  return !['roles', 'titles', 'office-words', 'bodies', 'groups'].some((list) => lexicon.is(list, low))
}

/** English: titles, nationalities and capitalised words run on to the name; null unless one of them is a role. */
function titleBefore(tokens: readonly Token[], name: number, { mentions, lexicon }: Naming): number | null {
  let from = name
  let role = false
  for (let at = name - 1; at >= 0 && name - at <= REACH; at--) {
    const token = tokens[at]!
    const low = lowerOf(token.text)
    const mention = mentions.find(({ span }) => span[0] <= token.start && token.end <= span[1])
    const elect = low === 'elect' || (low === '-' && lowerOf(tokens[at + 1]!.text) === 'elect')
    // "We hosted Foreign Minister Mirzoyan": the word for a host is a verb there.
    if (token.upos === 'VERB' && token.feats.includes('VerbForm=Fin')) break
    const isRole =
      elect ||
      lexicon.is('roles', low) ||
      lexicon.is('titles', low.replace('.', '')) ||
      mention?.via === 'office' ||
      mention?.via === 'role'
    const joins = (low === 'for' || low === 'of') && from === at + 1 && mayOwn(tokens[at - 1], tokens[name]!, lexicon)
    const article = low === 'the' && from === at + 1 && lowerOf(tokens[at - 1]?.text ?? '') === 'of'
    const owns = /^['’]s$/.test(low) && from === at + 1 && from < name
    const capital = isCapitalised(token.text) && ['PROPN', 'ADJ', 'NOUN'].includes(token.upos)
    if (
      mention?.actor &&
      (mention.actor.kind === 'place' || (mention.actor.kind === 'person' && mention.via === 'name'))
    )
      break
    const abbreviated = /^\(|\)$/.test(token.text) || (/^\p{Lu}{2,}$/u.test(token.text) && tokens[at + 1]?.text === ')')
    if (
      !isRole &&
      !joins &&
      !article &&
      !owns &&
      !(abbreviated && role) &&
      !capital &&
      !mention?.actor &&
      !lexicon.is('office-words', low)
    )
      break
    if (!role && !isRole && from === name && !endsTitle(tokens, at, mention)) return null
    role ||= isRole
    from = at
  }
  while (from < name && /^(?:for|of|['’]s)$/i.test(tokens[from]!.text)) from++
  return role && from < name ? from : null
}

/** "Emir of the State of Qatar Tamim …": a state that "of" hangs on what is before it. */
function endsTitle(tokens: readonly Token[], at: number, mention: Mention | undefined): boolean {
  if (mention?.actor?.kind !== 'state' || mention.via !== 'name') return false
  const first = tokens.findIndex(({ start }) => start === mention.span[0])
  return first > 1 && first <= at && lowerOf(tokens[first - 1]!.text) === 'of'
}

/** A word that may own what "of" or "for" adds: with a capital, or a role or "state" in a headline without any. */
function mayOwn(token: Token | undefined, name: Token, lexicon: Lexicon): boolean {
  if (!token) return false
  const low = lowerOf(token.text)
  if (isCapitalised(token.text)) return true
  return !isCapitalised(name.text) && (lexicon.is('roles', low) || lexicon.is('office-words', low))
}

/** Other languages: the role that agrees in case with the name, over its complements («министр обороны», «советник по …»). */
function roleBefore(tokens: readonly Token[], name: number, last: number, naming: Naming): number | null {
  const parts = tokens.slice(name, last + 1)
  // «Генсеком НАТО Рютте»: a name that does not decline is in any case; «советник Мелони» may be somebody else.
  const mayBeAny =
    isPerson(tokens[name]!, naming) &&
    parts.every(({ text }) => /[еиоуэ]$/u.test(text)) &&
    !isTitleNoun(tokens, name - 1, name, naming)
  const cases = new Set(mayBeAny ? [] : parts.flatMap((token) => feature(token, 'Case') || []))
  let found: number | null = null
  for (let at = name - 1; at >= 0 && name - at <= REACH; at--) {
    const token = tokens[at]!
    if (!['NOUN', 'PROPN', 'ADJ', 'X', 'NUM'].includes(token.upos) && !JOINS.test(token.text)) break
    if (/^(?:и|та|й)$/i.test(token.text) && at === name - 1) break
    // «Вице-премьера Армении Мгера Григоряна и вице-премьера …»: before "and" stands somebody else.
    if (/^(?:и|та|й)$/i.test(token.text) && found !== null && isNamePart(tokens, at - 1, naming)) break
    if (!isTitleNoun(tokens, at, name, naming)) continue
    if (cases.size === 0 || cases.has(feature(token, 'Case'))) found = at
    if (cases.size === 0) break
  }
  return found
}

function isPerson({ start, end }: Token, { mentions }: Naming): boolean {
  return mentions.some(
    ({ via, actor, span }) => via === 'name' && actor?.kind === 'person' && span[0] <= start && end <= span[1],
  )
}

/** What stands inside a title: «советник по энергетике и торговле». */
const JOINS = /^(?:по|при|из|з|с питань|и|та|й)$/i

/** A role; right before the name also a kind of body («движение ХАМАС» is left to the gazetteer). */
function isTitleNoun(tokens: readonly Token[], at: number, _name: number, { lexicon }: Naming): boolean {
  const token = tokens[at]!
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false
  return isTokenListed(lexicon, 'roles', token)
}
