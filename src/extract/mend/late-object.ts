import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isDayName } from '../words/day-names.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/**
 * "The President received today in Cairo the Foreign Minister of Chad, Ali Nur", "hosted at the Palace on Monday Hakan Fidan": in
 * readouts the guest often stands behind the time and the place, which the parser makes him a part of.
 */
export function mendLateObject(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  tokens.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !RECEIVES.has(lowerOf(verb.lemma))) return
    if (hasChild(tokens, at, /^(?:obj|iobj|aux:pass|nsubj:pass)$/)) return
    const event = eventBehindDay(tokens, at)
    const start = event?.[0] ?? startOfGuest(tokens, at, mentions, lexicon)
    const head = event?.[1] ?? (start === null ? null : headOfGuest(tokens, start, mentions, lexicon))
    if (start !== null && head !== null) hang(tokens, at, [start, head])
  })
}

const RECEIVES = new Set([
  'receive',
  'welcome',
  'host',
  'greet',
  'honour',
  'honor',
  'meet',
  'visit',
  'brief',
  'hold',
  'convene',
  'chair',
])

/** "Will host on Saturday, 25 October, a meeting": the article and the noun, where only a day stands between. */
function eventBehindDay(tokens: readonly Token[], verb: number): readonly [number, number] | null {
  if (lowerOf(tokens[verb + 1]?.text ?? '') !== 'on') return null
  let at = verb + 2
  while (at < tokens.length && at < verb + REACH && isOfDay(tokens[at]!.text)) at++
  if (at === verb + 2 || !/^an?$/u.test(tokens[at]?.text ?? '')) return null
  for (let noun = at + 1; noun < at + TITLE && /^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(tokens[noun]?.upos ?? ''); noun++)
    if (EVENT.has(lowerOf(tokens[noun]!.text))) return [at, noun]
  return null
}

const EVENT = new Set(['meeting', 'round', 'summit', 'session', 'conference', 'dinner', 'forum', 'dialogue'])

function isOfDay(word: string): boolean {
  return isDayName(word) || OF_DAY.test(word)
}

const OF_DAY =
  /^(?:,|of|the|20\d\d|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/u

/** The first token of whoever stands behind a setting, which no comma, conjunction or preposition joins to it. */
function startOfGuest(
  tokens: readonly Token[],
  verb: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): number | null {
  for (let at = verb + 2; at < tokens.length && at < verb + REACH; at++) {
    const [token, before] = [tokens[at]!, tokens[at - 1]!]
    if (token.upos === 'VERB' || (token.upos === 'PUNCT' && /^[,;:]$/.test(token.text))) return null
    if (!/^(?:NOUN|PROPN|NUM|ADV)$/.test(before.upos)) continue
    if (isArticle(token) && headOfGuest(tokens, at, mentions, lexicon) !== null) return at
    if (
      /^\p{Lu}/u.test(token.text) &&
      isSetting(before, mentions) &&
      headOfGuest(tokens, at, mentions, lexicon) !== null
    )
      return at
  }
  return null
}

/** How many words time and place may take. */
const REACH = 16

/** A word of time, or the end of a place. */
function isSetting({ text, end }: Token, mentions: readonly Mention[]): boolean {
  return (
    isDayName(text) || TIME.test(text) || mentions.some(({ actor, span }) => span[1] === end && actor?.kind === 'place')
  )
}

const TIME = /^(?:today|yesterday|tonight|morning|afternoon|evening|20\d\d)$/

/** The role behind an article, else the name. */
function headOfGuest(
  tokens: readonly Token[],
  start: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): number | null {
  const named = (at: number) =>
    mentions.some(({ actor, via, span }) => actor?.kind === 'person' && via === 'name' && span[0] === tokens[at]!.start)
  const titled = isArticle(tokens[start]!)
  for (let at = titled ? start + 1 : start; at < tokens.length && at < start + TITLE; at++) {
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]!.upos) && tokens[at]!.text !== '-') return null
    if (titled ? isLastRole(tokens, at, lexicon) : named(at)) return at
  }
  return null
}

const TITLE = 8

function isArticle({ text }: Token): boolean {
  return lowerOf(text) === 'the'
}

/** "Prime Minister": the last word of a role. */
function isLastRole(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1]
  return isTokenListed(lexicon, 'roles', tokens[at]!) && !(next && isTokenListed(lexicon, 'roles', next))
}

/** How many words an office may take, with whom it is of. */
const OFFICE = 14

/** The guest as the object; what stands before him hangs from the verb, what stands behind him from him. */
function hang(tokens: Token[], verb: number, [start, head]: readonly [start: number, head: number]): void {
  const setting = start - 1
  tokens.forEach((token, at) => {
    if (at === head)
      tokens[at] = {
        ...token,
        upos: start < head && isArticle(tokens[start]!) ? 'NOUN' : token.upos,
        head: verb,
        deprel: 'obj',
      }
    else if (at > verb && at < start && (token.head >= start || token.head === -1))
      tokens[at] =
        at === setting || token.upos !== 'ADP'
          ? { ...token, head: verb, deprel: 'obl' }
          : { ...token, head: setting, deprel: 'case' }
    else if (at >= start && at < head && (token.head < start || token.head > head))
      tokens[at] = { ...token, head, deprel: token.deprel === 'det' ? 'det' : 'compound' }
    else if (at > head && token.head >= 0 && token.head < start && token.head > verb)
      tokens[at] = { ...token, head, deprel: token.upos === 'PROPN' ? 'appos' : token.deprel }
  })
  const comma = tokens.findIndex(({ text }, at) => at > head && text === ',')
  // ", Ali Nur": whoever holds the office of a state does not belong to the state.
  const name = tokens[comma + 1]
  if (comma < 0 || name?.upos !== 'PROPN' || comma - head > OFFICE) return
  tokens[comma + 1] = { ...name, head, deprel: 'appos' }
  for (let at = comma + 2; tokens[at]?.upos === 'PROPN'; at++)
    tokens[at] = { ...tokens[at]!, head: comma + 1, deprel: 'flat' }
}
