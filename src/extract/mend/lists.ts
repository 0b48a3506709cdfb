import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { lowerOf } from '../words/lower.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'
import { takePlace } from './take-place.js'

/** Names that parsers put in a wrong place: in a list, in "a delegation led by A and a delegation led by B", across a dash, as a predicate. English. */
export function mendLists(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  for (let at = 1; at < tokens.length; at++) {
    offPunctuation(tokens, at)
    listNames(tokens, at, mentions)
    levelParallel(tokens, at, lexicon)
    partAtDash(tokens, at)
    verbAtDash(tokens, at)
    outletAtDash(tokens, at)
    takeObject(tokens, at, mentions)
  }
}

/** "His counterpart, Minister Ron Dermer": what hangs from a comma describes what the comma ends. */
function offPunctuation(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const comma = tokens[token.head]
  if (comma?.upos !== 'PUNCT' || comma.head < 0 || comma.head === at || token.upos === 'PUNCT') return
  const before = tokens[token.head - 1]
  if (comma.head > at && before && isNoun(before) && token.upos === 'PROPN') {
    tokens[at] = { ...token, head: nameTop(tokens, token.head - 1), deprel: 'appos' }
    return
  }
  const joined = token.deprel === 'conj' && !hasChild(tokens, at, /^cc$/)
  tokens[at] = { ...token, head: comma.head, deprel: joined ? 'appos' : token.deprel }
}

/** The word by which the name that ends here hangs from the rest. */
function nameTop(tokens: readonly Token[], last: number): number {
  let top = last
  for (let steps = 0; steps < 8 && /^(?:flat|compound)$/.test(tokens[top]!.deprel) && tokens[top]!.head >= 0; steps++)
    top = tokens[top]!.head
  return top
}

/** "Minister A, Adviser B and Envoy C": the name of another person behind a comma, in a list that goes on, is no description of the first. */
function listNames(tokens: Token[], at: number, mentions: readonly Mention[]): void {
  const token = tokens[at]!
  const { head } = token
  if (token.upos !== 'PROPN' || head < 0 || head > at || !/^(?:nmod|appos|flat)$/.test(token.deprel)) return
  if (tokens[head]!.upos !== 'PROPN' || hasChild(tokens, at, /^case$/) || isOwner(tokens, at)) return
  if (!tokens.slice(head, at).some(({ text }) => text === ',')) return
  if (!isOther(tokens, head, at, mentions)) return
  const next = tokens.slice(at + 1, at + 5).find(({ upos }) => upos !== 'PROPN')
  if (!next || !(next.text === ',' || /^and$/i.test(next.text)) || !goesOn(tokens, at)) return
  const above = tokens[head]!
  const inList = above.deprel === 'conj' && tokens[above.head]?.upos === 'PROPN'
  tokens[at] = { ...token, head: inList ? above.head : head, deprel: 'conj' }
}

/** Two people: the gazetteer knows both as different ones, or both have a full name and the second a title. */
function isOther(tokens: readonly Token[], one: number, two: number, mentions: readonly Mention[]): boolean {
  const personAt = (at: number) =>
    mentions.find(
      ({ via, actor, span }) =>
        via === 'name' && actor?.kind === 'person' && span[0] <= tokens[at]!.start && tokens[at]!.end <= span[1],
    )?.actor
  const [first, second] = [personAt(one), personAt(two)]
  if (first && second) return first.id !== second.id
  return [one, two].every((at) => hasChild(tokens, at, /^flat/))
}

/** Does an "and" with a name follow before the next verb? */
function goesOn(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < tokens.length && at - from <= 24; at++) {
    if (tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'AUX') return false
    if (/^and$/i.test(tokens[at]!.text)) return tokens.slice(at + 1, at + 6).some(({ upos }) => upos === 'PROPN')
  }
  return false
}

function isOwner(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ text, deprel }) => /^['’]s$/.test(text) && deprel === 'case')
}

/** "A Russian team headed by A and a US team led by B met": a group that an article opens stands beside a group, not beside whoever heads it. */
function levelParallel(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  const leader = tokens[token.head]
  if (token.deprel !== 'conj' || token.upos !== 'NOUN' || leader?.upos !== 'PROPN' || !hasChild(tokens, at, /^det$/))
    return
  const led = tokens[leader.head]
  if (!/^obl/.test(leader.deprel) || led === undefined || !/^acl/.test(led.deprel) || led.head < 0) return
  if (!lexicon.is('leads', lowerOf(led.text)) || tokens[led.head]!.upos !== 'NOUN' || isUnder({ tokens }, led.head, at))
    return
  tokens[at] = { ...token, head: led.head }
}

/** "Aid to Kiev – Trump": no name runs on across a dash between spaces. */
function partAtDash(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const dash = tokens[at - 1]!
  if (
    dash.text.length > 1 ||
    !/^[–—-]$/.test(dash.text) ||
    dash.start === tokens[at - 2]?.end ||
    dash.end === token.start
  )
    return
  if (!/^(?:flat|compound|appos)/.test(token.deprel) || token.head < 0 || token.head > at) return
  let top = token.head
  for (let steps = 0; steps < 20 && tokens[top]!.head >= 0; steps++) top = tokens[top]!.head
  tokens[at] = { ...token, head: top, deprel: 'parataxis' }
}

/** "The ministers of the Four — Italy, … and Spain — met": the verb behind the dash that ends a list is no part of it; the noun that the list is of did it. */
function verbAtDash(tokens: Token[], at: number): void {
  const { upos, deprel, head, feats } = tokens[at]!
  if (upos !== 'VERB' || !/^(?:nmod|appos|conj|parataxis)$/.test(deprel) || head < 0 || head > at) return
  if (!/Tense=Past|VerbForm=Fin/.test(feats) || !/^[–—-]$/.test(tokens[at - 1]!.text) || tokens[head]!.upos !== 'NOUN')
    return
  if (!tokens.slice(head, at - 1).some(({ text }) => /^[–—-]$/.test(text)) || hasChild(tokens, at, /^nsubj/)) return
  tokens.forEach((token, index) => {
    if (token.head === at && index < at) tokens[index] = { ...token, head }
  })
  takePlace(tokens, [at, head], 'nsubj', (_, index) => index > at)
}

/** "Talks with Putin – CNN": what stands before the dash is no part of the name behind it, and takes its place. */
function outletAtDash(tokens: Token[], at: number): void {
  const { text, start, end } = tokens[at]!
  if (text.length > 1 || !/^[–—]$/.test(text) || start === tokens[at - 1]?.end || end === tokens[at + 1]?.start) return
  const before = tokens.findIndex(
    ({ head, deprel }, index) => index < at && head > at && /^(?:flat|compound|amod|nmod:desc|nmod:poss)$/.test(deprel),
  )
  const outlet = before < 0 ? -1 : tokens[before]!.head
  if (outlet < 0 || tokens[outlet]!.head < 0 || tokens[outlet]!.head > at || !isNoun(tokens[outlet]!)) return
  takePlace(tokens, [before, outlet], 'parataxis', (_, index) => index < at)
  let top = tokens[before]!.head
  for (let steps = 0; steps < 20 && tokens[top]!.head >= 0; steps++) top = tokens[top]!.head
  tokens[outlet] = { ...tokens[outlet]!, head: top }
}

/** "Called President-elect Claudia Sheinbaum to congratulate her": a person is whom, no predicate of, a verb without an object. */
function takeObject(tokens: Token[], at: number, mentions: readonly Mention[]): void {
  const token = tokens[at]!
  if (token.upos !== 'PROPN' || token.deprel !== 'xcomp' || token.head < 0 || token.head > at) return
  const { start, end } = token
  const person = mentions.find(
    ({ via, actor, span }) => via === 'name' && actor?.kind === 'person' && span[0] <= start && end <= span[1],
  )
  if (!person || hasChild(tokens, token.head, /^obj/) || hasChild(tokens, at, /^(?:case|cop|mark)$/)) return
  tokens[at] = { ...token, deprel: 'obj' }
  tokens.forEach((other, index) => {
    if (other.head === at && index > at && /^(?:obl|advmod|advcl)/.test(other.deprel))
      tokens[index] = { ...other, head: token.head }
  })
}
