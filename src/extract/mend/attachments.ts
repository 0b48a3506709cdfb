import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { liftOverState, liftOverTopic } from './lift-over.js'

/** Mends what parsers hang wrongly again and again: complements of a name, names joined by "and", infinitives after a noun of intent. */
export function mendAttachments(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  for (let at = 0; at < tokens.length; at++) {
    joinKind(tokens, at, mentions, lexicon)
    joinNames(tokens, at, mentions)
    lowerInfinitive(tokens, at, lexicon)
  }
  for (let at = 0; at < tokens.length; at++) liftComplement(tokens, at, mentions, lexicon)
}

/** «Встреча Байдена с Трампом», «визит лидера в Казахстан»: a person has no such complement, the noun above has. */
function liftComplement(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.head < 0 || token.head > at || (token.deprel !== 'nmod' && token.deprel !== 'obl')) return
  const marker = tokens.findIndex(({ head, deprel }, index) => head === at && deprel === 'case' && index < at)
  if (marker < 0 || marker < token.head) return
  const preposition = lowerOf(tokens[marker]!.text)
  if (WHEN.test(preposition) && tokens[token.head]!.upos === 'PROPN') {
    liftToVerb(tokens, at)
    return
  }
  if (!(LIFTED[lexicon.lang] ?? LIFTED.ru!).includes(preposition)) return
  if (preposition === 'with' && liftOverTopic(tokens, at, lexicon)) return
  if (/^со?$/.test(preposition) && liftOverState(tokens, at, mentions, lexicon)) return
  let top = token.head
  const apart = preposition === 'with' && isWhere(tokens, top, mentions)
  for (let steps = 0; steps < 4 && (isPersonal(tokens, top, mentions, lexicon) || (apart && steps === 0)); steps++) {
    const above = tokens[top]!.head
    if (above < 0 || above > at || !/^(?:nmod|obl|appos|flat|nsubj|obj|conj|compound)/.test(tokens[top]!.deprel)) return
    top = above
  }
  if (top === token.head || isPersonal(tokens, top, mentions, lexicon)) return
  if (/^(?:to|by|on)$/.test(preposition) && isNoun(tokens[top]!)) return
  tokens[at] = { ...token, head: top, deprel: isNoun(tokens[top]!) ? 'nmod' : 'obl' }
}

const WHEN = /^(?:after|before|following|during|amid)$/

/** "Frees Ana Diaz after talks": when something happens is said of the verb, never of a name. */
function liftToVerb(tokens: Token[], at: number): void {
  let top = tokens[at]!.head
  for (let steps = 0; steps < 6 && top >= 0 && tokens[top]!.upos !== 'VERB'; steps++) top = tokens[top]!.head
  if (top >= 0 && top < at) tokens[at] = { ...tokens[at]!, head: top, deprel: 'obl' }
}

const LIFTED: Readonly<Record<string, readonly string[]>> = {
  en: ['with', 'in', 'at', 'to', 'by', 'on', 'via'],
  ru: ['с', 'со', 'о', 'об', 'в', 'на', 'между', 'по'],
}

const WHEN_IT_WAS =
  /^(?:\d{1,4}|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** "Met in Riyadh with Lavrov", "met on 29 August with Xi": a town under a preposition of place has no companions, nor has a day. */
function isWhere(tokens: readonly Token[], at: number, mentions: readonly Mention[]): boolean {
  const { start, end, upos, text: word } = tokens[at]!
  if (WHEN_IT_WAS.test(word)) return true
  const named = mentions.find(({ span }) => span[0] <= start && end <= span[1])
  if (named ? named.actor?.kind !== 'place' && named.actor?.kind !== 'state' : upos !== 'PROPN') return false
  return tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && /^(?:in|at|near|on)$/i.test(text))
}

/** A noun or a name. */
export function isNoun({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN'
}

/** A person by name or, in lower case, by role. */
function isPersonal(tokens: readonly Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): boolean {
  const token = tokens[at]!
  const mention = mentions.find(({ span }) => span[0] <= token.start && token.end <= span[1])
  if (mention?.via === 'name') return mention.actor?.kind === 'person'
  if (lexicon.lang === 'en') return false
  return isNoun(token) && isTokenListed(lexicon, 'roles', token)
}

/** «Движения ХАМАС», "the militia Hezbollah": the name belongs to the kind of body before it. */
function joinKind(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const next = tokens[at + 1]
  const token = tokens[at]!
  if (lexicon.lang === 'en' || !next || token.upos !== 'NOUN' || next.head === at) return
  const name = mentions.find(
    ({ via, actor, span }) => via === 'name' && actor?.kind === 'body' && span[0] === next.start,
  )
  if (!name || isUnder({ tokens }, at, at + 1)) return
  if (isTokenListed(lexicon, 'bodies', token)) tokens[at + 1] = { ...next, head: at, deprel: 'appos' }
}

/** "Slovakia and Ukraine", «Израилем и движением ХАМАС»: names on both sides of "and" are one coordination. */
function joinNames(tokens: Token[], at: number, mentions: readonly Mention[]): void {
  const { text } = tokens[at]!
  if (text.length > 3 || at === 0 || at + 1 >= tokens.length || !/^(?:and|и|та|й)$/i.test(text)) return
  if (mentions.some(({ span }) => span[0] < tokens[at]!.start && tokens[at]!.end < span[1])) return
  const left = headOfName(tokens, at - 1, -1, mentions)
  const right = headOfName(tokens, at + 1, 1, mentions)
  if (left === null || right === null || left === right) return
  if (tokens[right]!.head === left && tokens[right]!.deprel === 'conj') return
  if (tokens[left]!.head === right) {
    const { head, deprel } = tokens[right]!
    tokens[left] = { ...tokens[left]!, head, deprel }
    moveCase(tokens, right, left)
    tokens[right] = { ...tokens[right]!, head: left, deprel: 'conj' }
    return
  }
  if (tokens[right]!.head < 0) return
  const cases = [left, right].map((index) => /Case=(\w+)/.exec(tokens[index]!.feats)?.[1] ?? '')
  if (cases[0] !== cases[1] && cases[0] !== '' && cases[1] !== '') return
  const alike = tokens[left]!.deprel === 'nsubj' && tokens[left]!.head === tokens[right]!.head
  if ((tokens[right]!.deprel === 'nsubj' && !alike) || isUnder({ tokens }, left, right)) return
  const first = tokens[left]!.deprel === 'conj' && tokens[left]!.head >= 0 ? tokens[left]!.head : left
  if (isUnder({ tokens }, first, right)) return
  tokens[right] = { ...tokens[right]!, head: first, deprel: 'conj' }
  tokens[at] = { ...tokens[at]!, head: right, deprel: 'cc' }
}

/** The preposition before a coordination belongs to its first member. */
function moveCase(tokens: Token[], from: number, to: number): void {
  for (let at = 0; at < to; at++)
    if (tokens[at]!.head === from && tokens[at]!.deprel === 'case') tokens[at] = { ...tokens[at]!, head: to }
}

/** The head of the name, or of the kind of body with its name, that ends or begins here. */
function headOfName(tokens: readonly Token[], at: number, step: 1 | -1, mentions: readonly Mention[]): number | null {
  const named = (index: number) => {
    const token = tokens[index]
    if (token?.upos === 'PROPN' && /^(?:flat|appos)/.test(token.deprel)) return true
    return (
      token !== undefined &&
      mentions.some(
        ({ via, actor, span }) =>
          actor !== null && via !== 'adjective' && span[0] <= token.start && token.end <= span[1],
      )
    )
  }
  const kind = step === 1 && !named(at) && isNoun(tokens[at]!) && named(at + 1)
  if (!named(at) && !kind) return null
  let head = at
  for (let steps = 0; steps < 6; steps++) {
    const above = tokens[head]!.head
    if (above < 0 || !/^(?:flat|appos|compound|nmod:desc)/.test(tokens[head]!.deprel) || Math.abs(above - head) > 6)
      break
    if (!named(above) && !isNoun(tokens[above]!)) break
    head = above
  }
  return head
}

/** «О планах встретиться», "plans to build": what is intended belongs to the noun right before it. */
function lowerInfinitive(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.upos !== 'VERB' || !token.feats.includes('VerbForm=Inf') || token.deprel.startsWith('acl')) return
  const quoted = lexicon.lang === 'en' && /^["”’']$/.test(tokens[at - 2]?.text ?? '') ? 1 : 0
  const last = lexicon.lang === 'en' ? at - 2 - quoted : at - 1
  if (last < 0 || (lexicon.lang === 'en' && tokens[at - 1]!.text !== 'to')) return
  const { deprel, head } = tokens[last]!
  const before = lexicon.lang !== 'en' && deprel === 'nmod' && head === last - 1 ? head : last
  const noun = tokens[before]!
  if (!isNoun(noun) || token.head === before || token.head < 0) return
  const swapped = noun.head === at && !/^[nc]subj/.test(noun.deprel)
  if (!swapped && isUnder({ tokens }, before, at)) return
  const intends = lexicon
    .candidates(lowerOf(noun.text))
    .some(
      ({ wordClass, frame }) => wordClass === 'noun' && (frame.innerActuality !== null || frame.stance === 'refuses'),
    )
  if (!intends) return
  if (swapped) {
    const marker = tokens.findIndex(({ head: of, deprel: relation }) => of === before && relation === 'case')
    const above = marker > 0 && isNoun(tokens[marker - 1]!) ? marker - 1 : token.head
    if (above === at || isUnder({ tokens }, above, at)) return
    tokens[before] = { ...noun, head: above, deprel: isNoun(tokens[above]!) ? 'nmod' : noun.deprel }
  }
  tokens[at] = { ...token, head: before, deprel: 'acl' }
}
