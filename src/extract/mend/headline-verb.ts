import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { lowerOf } from '../words/lower.js'
import { UNIONS } from './clauses.js'
import { governs } from './governs.js'
import { takePlace } from './take-place.js'

/** "Italy summons the ambassador", "Lavrov and Rubio hold call": a headline's verb that was taken for a noun becomes the root. */
export function mendHeadlineVerb(tokens: Token[], lexicon: Lexicon): void {
  const root = promoted(tokens, lexicon) ?? tokens.findIndex(({ head }) => head < 0)
  const token = tokens[root]
  if (!token || root === 0 || !isVerbLike(tokens, root, lexicon)) return
  const subject = subjectBefore(tokens, root)
  tokens[root] = { ...token, upos: 'VERB', feats: 'Mood=Ind|Tense=Pres|VerbForm=Fin', lemma: lemmaOf(token, lexicon) }
  tokens.forEach((other, at) => {
    if (at === root || other.head !== root) return
    if (at === subject) tokens[at] = { ...other, upos: other.upos === 'ADJ' ? 'NOUN' : other.upos, deprel: 'nsubj' }
    else if (at < subject && other.upos !== 'PUNCT' && other.upos !== 'ADV') tokens[at] = { ...other, head: subject }
    else if (at > root) tokens[at] = { ...other, deprel: onTheRight(tokens, at, other.deprel) }
  })
  if (tokens[subject]!.head !== root) tokens[subject] = { ...tokens[subject]!, head: root, deprel: 'nsubj' }
  if (!isJoint(tokens, root)) return
  tokens[root - 3] = { ...tokens[root - 3]!, head: root, deprel: 'nsubj' }
  tokens[root - 1] = { ...tokens[root - 1]!, head: root - 3, deprel: 'conj' }
}

/** "Pyongyang confirms missile test" without any verb: the first word that may be one becomes the root. */
function promoted(tokens: Token[], lexicon: Lexicon): number | null {
  const asked = beforeQuestion(tokens, lexicon)
  if (asked !== null) return asked
  if (tokens.some(({ upos, feats }) => (upos === 'VERB' || upos === 'AUX') && feats.includes('VerbForm=Fin')))
    return null
  const at = tokens.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (index < 6 || /ly$/.test(tokens[index - 1]!.text) || isAfterSetting(tokens, index)) &&
      (/s$/.test(text) || isJoint(tokens, index)) &&
      isVerbLike(tokens, index, lexicon),
  )
  const root = tokens.findIndex(({ head }) => head < 0)
  if (at < 0 || at === root) return null
  if (root === at - 1 && tokens[at]!.head === root) {
    takePlace(tokens, [at, root], 'nsubj', (_, index) => index > at)
    return at
  }
  if (root < at) return afterSetting(tokens, root, at)
  tokens[root] = { ...tokens[root]!, head: at, deprel: 'obj' }
  tokens[at] = { ...tokens[at]!, head: -1, deprel: 'root' }
  return at
}

/** "Kremlin comments on what the exchange means": the verb of the question is none of the headline's own. */
function beforeQuestion(tokens: Token[], lexicon: Lexicon): number | null {
  const at = tokens.findIndex(
    (_, index) =>
      index > 0 &&
      index < 4 &&
      tokens[index + 1]?.upos === 'ADP' &&
      QUESTION.test(tokens[index + 2]?.text ?? '') &&
      isVerbLike(tokens, index, lexicon),
  )
  const root = tokens.findIndex(({ head }) => head < 0)
  if (at < 0 || root <= at) return null
  tokens[root] = { ...tokens[root]!, head: at, deprel: 'ccomp' }
  tokens[at] = { ...tokens[at]!, head: -1, deprel: 'root' }
  return at
}

const QUESTION = /^(?:what|why|how|who|whether|which|when|where)$/i

/** Within six words of the comma that ends "hours after the announcement, …". */
function isAfterSetting(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findLastIndex(({ text }, index) => index < at && text === ',')
  return comma > 0 && at - comma <= 6 && tokens.slice(0, comma).some(({ text }) => OPENS_SETTING.test(text))
}

const OPENS_SETTING = /^(?:after|following|during|before)$/i

/** "Following a meeting …, the government formally requests": what comes first is only the setting. */
function afterSetting(tokens: Token[], root: number, at: number): number | null {
  const opens = tokens.some(({ head, text }, index) => (head === root || index < at) && OPENS_SETTING.test(text))
  if (!opens || !tokens.slice(root, at).some(({ text }) => text === ',')) return null
  tokens[root] = { ...tokens[root]!, head: at, deprel: 'obl' }
  const [comma] = tokens.flatMap(({ text }, index) => (index > root && index < at && text === ',' ? [index] : []))
  tokens.forEach((token, index) => {
    if (index > comma! && index !== at && token.head >= 0 && token.head < comma! && index > at)
      tokens[index] = { ...token, head: at, deprel: token.upos === 'NOUN' ? 'obj' : token.deprel }
  })
  tokens[at] = { ...tokens[at]!, head: -1, deprel: 'root' }
  return at
}

function subjectBefore(tokens: readonly Token[], root: number): number {
  return root > 1 && tokens[root - 1]!.upos === 'ADV' ? root - 2 : root - 1
}

function onTheRight(tokens: readonly Token[], at: number, deprel: string): string {
  const hasCase = tokens.some(({ head, deprel: relation }) => head === at && relation === 'case')
  if (deprel === 'nmod') return hasCase ? 'obl' : 'obj'
  if (deprel === 'appos' || deprel === 'compound' || deprel === 'flat') return hasCase ? 'obl' : 'obj'
  return deprel === 'acl' ? 'advcl' : deprel
}

/** A root in plural form after a name, that the lexicon knows as a verb, with what a verb needs after it. */
function isVerbLike(tokens: readonly Token[], root: number, lexicon: Lexicon): boolean {
  const token = tokens[root]!
  const before = tokens[subjectBefore(tokens, root)]!
  if (token.text === 'states' && UNIONS.test(before.text)) return false
  if ((token.upos !== 'NOUN' && token.upos !== 'PROPN') || !/^\p{Ll}/u.test(token.text)) return false
  if (before.upos !== 'PROPN' && before.upos !== 'NOUN' && !isNounAsAdjective(tokens, root, lexicon)) return false
  const plural =
    (/s$/.test(before.text) && before.upos === 'NOUN') || /^\p{Lu}{2,}s$/u.test(before.text) || isJoint(tokens, root)
  if (!/s$/.test(token.text) && !plural) return false
  const verbs = lexicon.candidates(lowerOf(token.text)).filter(({ wordClass }) => wordClass === 'verb')
  if (verbs.length === 0) return isJoint(tokens, root) && lexicon.is('light', lowerOf(token.text))
  const next = tokens[root + 1]
  if (!next) return verbs.some(({ pattern }) => pattern.with.length === 0) && !isNounToo(token, lexicon)
  if (OPENS_OBJECT.has(next.upos)) return true
  const low = lowerOf(next.text)
  return governs(lexicon, lowerOf(token.text), 'verb', low) || !isNounToo(token, lexicon)
}

/** "The truce expires", "The French military hands over": an article and words taken for adjectives before what can only be a verb, in a sentence without any. */
function isNounAsAdjective(tokens: readonly Token[], root: number, lexicon: Lexicon): boolean {
  let first = root - 1
  while (first > 0 && tokens[first]!.upos === 'ADJ') first--
  return (
    tokens[root - 1]!.upos === 'ADJ' &&
    tokens[first]!.upos === 'DET' &&
    (!isNounToo(tokens[root]!, lexicon) || /^(?:over|up|out|off|back|down)$/i.test(tokens[root + 1]?.text ?? '')) &&
    !tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  )
}

/** "Lavrov and Rubio hold": two names before it make a verb of any base form. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return at >= 3 && tokens[at - 2]!.text === 'and' && [at - 1, at - 3].every((index) => tokens[index]!.upos === 'PROPN')
}

const OPENS_OBJECT = new Set(['DET', 'PROPN', 'PRON', 'NUM', 'ADJ', 'SCONJ'])

function isNounToo(token: Token, lexicon: Lexicon): boolean {
  return lexicon.candidates(lowerOf(token.text)).some(({ wordClass }) => wordClass === 'noun')
}

function lemmaOf(token: Token, lexicon: Lexicon): string {
  const verb = lexicon.candidates(lowerOf(token.text)).find(({ wordClass }) => wordClass === 'verb')
  return verb?.pattern.head.lemma ?? token.lemma
}
