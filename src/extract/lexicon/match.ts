import type { Token } from '../../model/index.js'
import { type Tree, withoutYo } from '../tree.js'
import { isDayName } from '../words/day-names.js'
import { lowerOf } from '../words/lower.js'
import { mayBe } from './inflection.js'
import type { Pattern, Word, WordClass } from './types.js'

/** Longest ending that a stem may carry: «-овавшимися» and the like. */
export const MAX_TAIL = 7

/** Is this token a form of the word, by its lemma or, where the lemmatiser erred, by its form? */
export function isForm(word: Word, token: Token, low: string): boolean {
  if (low === word.lemma || word.forms.has(low)) return true
  const lemma = withoutYo(lowerOf(token.lemma))
  if (lemma === word.lemma) return true
  if (isOtherVoice(word, token, low)) return false
  for (const stem of word.stems)
    if (
      stem.length >= 4 &&
      low.length - stem.length <= MAX_TAIL &&
      low.startsWith(stem) &&
      (stem.length >= 6 || (lemma.startsWith(stem) && lemma.length === word.lemma.length)) &&
      !(token.upos === 'NOUN' && AGENT.test(low.slice(stem.length)))
    )
      return true
  return false
}

/** «Встречали Новый год» is no form of «встречаться». */
function isOtherVoice({ lemma }: Word, { upos, feats }: Token, low: string): boolean {
  return upos === 'VERB' && lemma.endsWith('ся') && !/с[яь]$/.test(low) && !feats.includes('Voice=Pass')
}

/** «Переговорщик» is no form of «переговоры», «налётчик» none of «налёт». */
const AGENT = /^(?:щи[кц]|чи[кц])/

/** Does the tag allow the part of speech that the pattern asks for? */
export function fitsClass(tree: Tree, at: number, wordClass: WordClass): boolean {
  const { upos } = tree.tokens[at]!
  if (wordClass === 'verb')
    return (
      upos === 'VERB' ||
      upos === 'AUX' ||
      (upos === 'ADJ' && tree.rel[at] !== 'amod' && (tree.lang !== 'en' || /(?:ed|en|t)$/.test(tree.low[at]!)))
    )
  if (wordClass === 'noun') return upos === 'NOUN' || upos === 'PROPN' || (upos === 'ADP' && tree.low[at]!.length > 4)
  return upos !== 'PUNCT'
}

/** The tokens that a pattern uses when its head stands at `at`, the head first; null if it does not apply. */
export function matchPattern(tree: Tree, at: number, pattern: Pattern): readonly number[] | null {
  const token = tree.tokens[at]!
  if (!isForm(pattern.head, token, tree.low[at]!)) return null
  if (pattern.with.length === 0 && pattern.without.length === 0) return [at]
  const near = tree.near[at] ?? neighbourhood(tree, at)
  tree.near[at] = near
  for (const word of pattern.without)
    if (near.some((kid) => isForm(word, tree.tokens[kid]!, tree.low[kid]!) && excludes(tree, at, kid))) return null
  const used = [at]
  for (let index = 0; index < pattern.with.length; index++) {
    const alternatives = pattern.with[index]!
    const found = near.find(
      (kid) =>
        !used.includes(kid) &&
        !isBeside(tree, kid) &&
        (pattern.adjacent[index] ? follows(tree, at, kid) : isBound(tree, at, kid)) &&
        alternatives.some((word) => isForm(word, tree.tokens[kid]!, tree.low[kid]!)),
    )
    if (found === undefined) return null
    used.push(found)
  }
  return used
}

/** "Rejected the result, claiming fraud": what somebody does besides is no part of the first act. */
function isBeside(tree: Tree, kid: number): boolean {
  return tree.rel[kid] === 'advcl' && tree.low[kid]!.endsWith('ing') && tree.low[kid - 1] === ','
}

/** A particle excludes only where it belongs to the verb: "called off", not "called him on Friday". */
function excludes(tree: Tree, at: number, kid: number): boolean {
  const { upos, deprel } = tree.tokens[kid]!
  return (upos !== 'ADP' && upos !== 'ADV') || deprel === 'compound:prt' || follows(tree, at, kid)
}

/** Right after the head, or with one adverb between. */
function follows(tree: Tree, at: number, kid: number): boolean {
  return kid === at + 1 || (kid === at + 2 && tree.tokens[at + 1]!.upos === 'ADV')
}

/** A preposition or particle counts only in a phrase of the head's own, or right after it. */
function isBound(tree: Tree, at: number, kid: number): boolean {
  const token = tree.tokens[kid]!
  if (token.upos !== 'ADP' && token.upos !== 'PART' && token.upos !== 'SCONJ') return true
  // "Held a phone call on Monday", "called on 3 May": the day, and nobody who is called on.
  if (tree.low[kid] === 'on' && tree.low[at]!.startsWith('call') && isDayName(tree.tokens[kid + 1]?.text ?? ''))
    return false
  // "Ahead of the summit": the preposition before a noun is not one that leads on from it.
  if (kid < at && token.head === at && (token.deprel === 'case' || (token.deprel === 'mark' && tree.lang === 'en')))
    return false
  if (kid === at + 1 || token.head === at || afterTime(tree, at, kid)) return true
  let phrase = token.head
  if (phrase >= 0 && TITLES.has(tree.tokens[phrase]!.deprel)) phrase = tree.tokens[phrase]!.head
  return phrase >= 0 && (phrase === at || tree.tokens[phrase]!.head === at)
}

/** "Spoke today with": only adverbs and times between the verb and its preposition. */
function afterTime(tree: Tree, at: number, kid: number): boolean {
  if (kid <= at || kid > at + 4) return false
  for (let between = at + 1; between < kid; between++) {
    const { upos, deprel } = tree.tokens[between]!
    if (upos !== 'ADV' && upos !== 'DET' && !deprel.endsWith(':unmarked')) return false
  }
  return true
}

const TITLES = new Set(['nmod:desc', 'compound', 'amod', 'flat'])

/** Dependents down to the third level, then the next words of the same clause: parsers err most on attachment. */
function neighbourhood(tree: Tree, at: number): number[] {
  const found: number[] = []
  const subject = new Set(tree.kids[at]!.filter((kid) => tree.tokens[kid]!.deprel === 'nsubj'))
  let level = [at]
  for (let depth = 0; depth < 3; depth++) {
    level = level.flatMap((next) =>
      next !== at && CLAUSES.has(tree.rel[next]!)
        ? tree.kids[next]!.filter((kid) => tree.rel[kid] === 'mark')
        : tree.kids[next]!.filter(
            (kid) => tree.rel[kid] !== 'parataxis' && (tree.rel[kid] !== 'conj' || tree.tokens[kid]!.upos !== 'VERB'),
          ),
    )
    level = level.filter((kid) => !subject.has(kid))
    found.push(...level)
  }
  for (let next = at + 1; next <= at + 4 && next < tree.tokens.length; next++) {
    if (tree.tokens[next]!.upos === 'PUNCT' || tree.tokens[next]!.upos === 'SCONJ') break
    if (!found.includes(next)) found.push(next)
  }
  const governor = tree.tokens[at]!.head
  if (governor >= 0 && tree.tokens[at]!.deprel.startsWith('acl') && !found.includes(governor)) found.push(governor)
  return found
}

const CLAUSES = new Set(['ccomp', 'advcl', 'acl', 'parataxis'])

/** Could any form of the word be written so? Used where no analysis exists yet. */
export function mayBeForm(word: Word, form: string): boolean {
  return mayBe(word, form, MAX_TAIL)
}
