import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { isNoun } from './attachments.js'
import { hasChild } from './has-child.js'
import { raiseVerb } from './verbs.js'

/** English phrases around names that parsers take apart: owners within a coordination, names that a headline joins by a comma, clauses of a claim. */
export function mendPhrases(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  joinByComma(tokens, mentions, lexicon)
  for (let at = 0; at < tokens.length; at++) {
    own(tokens, at)
    modify(tokens, at)
    complete(tokens, at, lexicon)
  }
}

/** "Lula and France's Macron", "Vietnam's | To Lam arrived": an owner belongs to what it owns, which takes its place. */
function own(tokens: Token[], at: number): void {
  if (tokens[at + 1]?.head !== at || !/^['’]s?$/.test(tokens[at + 1]!.text)) return
  const { head, deprel } = tokens[at]!
  if (head < 0 || !/^(?:conj|nmod$|nsubj|obj|appos|obl)/.test(deprel) || (isNoun(tokens[head]!) && head > at)) return
  let owned = at + 2
  if (owned >= tokens.length) return
  while (tokens[owned]!.head > owned && isNoun(tokens[tokens[owned]!.head]!)) owned = tokens[owned]!.head
  if (!isNoun(tokens[owned]!) || isUnder({ tokens }, at, owned) || owned - at > 8) return
  const above = tokens[owned]!.head
  if (above < 0) return
  if (above > at && above !== head) {
    // "The meeting between A and B's envoy took place": the verb has its subject further left.
    const subject = tokens.findIndex(
      (other, index) => index < at && other.head === above && /^(?:obl|nmod|obj)$/.test(other.deprel) && isNoun(other),
    )
    if (deprel !== 'conj' || subject < 0 || hasChild(tokens, subject, /^case$/)) return
    tokens[subject] = { ...tokens[subject]!, deprel: 'nsubj' }
  }
  tokens[owned] = { ...tokens[owned]!, head, deprel }
  tokens[at] = { ...tokens[at]!, head: owned, deprel: 'nmod:poss' }
  tokens.forEach((other, index) => {
    if (other.head === at && /^(?:cc|case)$/.test(other.deprel) && index < at) tokens[index] = { ...other, head: owned }
  })
}

/** "No plans for a meeting": what has a preposition is no apposition. */
function modify(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.deprel !== 'appos' || token.head < 0 || token.head > at) return
  const marker = tokens.findIndex(({ head, deprel, upos }) => head === at && deprel === 'case' && upos === 'ADP')
  if (marker > token.head && marker < at) tokens[at] = { ...token, deprel: 'nmod' }
}

/** "A report by Axios that he would go": what a claim says belongs to the claim, not to the name between. */
function complete(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (!/^acl/.test(token.deprel) || token.head < 0 || token.head > at || tokens[token.head]!.upos !== 'PROPN') return
  const noun = tokens[token.head]!.head
  if (
    noun < 0 ||
    noun > token.head ||
    !lexicon.is('claim-nouns', tokens[noun]!.text.toLowerCase(), tokens[noun]!.lemma)
  )
    return
  const that = tokens.findIndex(({ head, text }, index) => head === at && index < at && /^that$/i.test(text))
  const subject = tokens.findIndex(({ head, deprel }, index) => head === at && index > that && deprel === 'nsubj')
  if (that < 0 || subject < 0) return
  tokens[that] = { ...tokens[that]!, upos: 'SCONJ', feats: '', deprel: 'mark' }
  tokens[at] = { ...token, head: noun, deprel: 'acl' }
}

/** "Macron, Starmer to visit Kyiv", "US, Iran hold talks": names at the head of a headline that a comma joins have one verb. */
function joinByComma(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  const start = tokens.findIndex(({ text }) => text === ':') + 1
  const from = start > 0 && start < 4 ? start : 0
  const names: number[] = []
  let at = from
  for (; names.length < 4; ) {
    const end = nameEnd(tokens, at, mentions)
    if (end === null) break
    names.push(headBetween(tokens, at, end))
    const joint = tokens[end + 1]?.text
    if (joint !== ',' && joint !== 'and') {
      at = end + 1
      break
    }
    at = end + 2
  }
  if (names.length < 2 || tokens[names[0]! + 1] === undefined) return
  if (!tokens.slice(from, at).some(({ text }) => text === ',')) return
  const verb = /^to$/i.test(tokens[at]?.text ?? '') ? at + 1 : at
  if (verb >= tokens.length || !mayBeVerb(tokens[verb]!, lexicon)) return
  join(tokens, names, verb, at)
}

function mayBeVerb({ upos, text }: Token, lexicon: Lexicon): boolean {
  if (upos === 'VERB' || upos === 'AUX') return true
  const low = text.toLowerCase()
  if (!/^\p{Ll}/u.test(text) || !['NOUN', 'PROPN', 'ADJ', 'ADV'].includes(upos)) return false
  return lexicon.is('light', low) || lexicon.candidates(low).some(({ wordClass }) => wordClass === 'verb')
}

function nameEnd(tokens: readonly Token[], at: number, mentions: readonly Mention[]): number | null {
  const token = tokens[at]
  if (!token) return null
  const mention = mentions.find(({ span, actor, via }) => actor && via === 'name' && span[0] === token.start)
  if (!mention) return null
  const end = tokens.findLastIndex((other) => other.end <= mention.span[1])
  return end >= at ? end : null
}

/** The token of a name by which it hangs from the rest. */
function headBetween(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at <= to; at++) if (tokens[at]!.head < from || tokens[at]!.head > to) return at
  return from
}

/** The first name is the subject of the verb, the others are coordinated with it. */
function join(tokens: Token[], names: readonly number[], word: number, next: number): void {
  const [first, ...others] = names as [number, ...number[]]
  const inside = (index: number) => index >= Math.min(...names) && index < next
  let verb = word
  if (tokens[verb]!.upos === 'AUX' && tokens[verb]!.head > verb) verb = tokens[verb]!.head
  else if (tokens[verb]!.upos !== 'VERB' && tokens[verb]!.upos !== 'AUX') raiseVerb(tokens, verb)
  const free =
    tokens[verb]!.head < 0 || inside(tokens[verb]!.head) || /^(?:acl|appos|parataxis)/.test(tokens[verb]!.deprel)
  if (free) {
    const above = tokens[verb]!.head >= 0 && !inside(tokens[verb]!.head) ? tokens[verb]!.head : -1
    tokens[verb] = { ...tokens[verb]!, head: above, deprel: above < 0 ? 'root' : 'parataxis' }
  }
  if (!/VerbForm=(?:Fin|Inf)/.test(tokens[verb]!.feats) || word === verb)
    tokens[verb] = {
      ...tokens[verb]!,
      upos: 'VERB',
      feats:
        word > next
          ? 'VerbForm=Inf'
          : tokens[verb]!.feats.includes('Past')
            ? 'Mood=Ind|Tense=Past|VerbForm=Fin'
            : 'Mood=Ind|Tense=Pres|VerbForm=Fin',
    }
  tokens.forEach((token, index) => {
    if (index > verb && names.includes(token.head)) tokens[index] = { ...token, head: verb }
  })
  tokens[first] = { ...tokens[first]!, head: verb, deprel: 'nsubj' }
  for (const other of others) tokens[other] = { ...tokens[other]!, head: first, deprel: 'conj' }
}
