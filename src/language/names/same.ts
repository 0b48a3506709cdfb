import { type NameRules, NO_RULES, pairKey } from './rules.js'
import { type NameWord, nameWords } from './word.js'
import { PATRONYMIC, wordsAlike } from './word-alike.js'

export type SameName = {
  readonly same: boolean
  /** 0–1; a surname alone against a full name stays below 0.9. */
  readonly score: number
  /** What was seen, in plain words. */
  readonly reason: string
}

const NO = (reason: string, score = 0): SameName => ({ same: false, score, reason })
/** Most edits, weighted, over a whole name. */
const MOST_EDITS = 2.5
/** In scripts that are romanised sound by sound, as a share of the letters. */
const FOREIGN_SHARE = 0.3
/** Scripts in which one sign is a syllable: another sign is another name. */
const SYLLABIC = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・·\s]+$/u

/**
 * Do two names name one person (or body)? Across scripts, case forms, transliteration, word order and one misspelling a
 * word. Every word of the shorter name must be found in the longer one; a surname alone matches a full name.
 */
export function sameName(a: string, b: string, rules: NameRules = NO_RULES): SameName {
  if (a === b) return a.trim() ? { same: true, score: 1, reason: 'equal' } : NO('no letters')
  if (SYLLABIC.test(a) && SYLLABIC.test(b)) {
    const same = a.replace(/[\s·・]/g, '') === b.replace(/[\s·・]/g, '')
    return same ? { same, score: 1, reason: 'equal' } : NO('other signs')
  }
  const left = nameWords(a, rules)
  const right = nameWords(b, rules)
  if (left.length === 0 || right.length === 0) return NO('no letters')
  const apart = listedApart(left, right, rules)
  if (apart) return NO(apart)
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  return generationApart(few, many)
    ? NO('only one is the younger or the elder')
    : compare(few.filter(isNoGeneration), many.filter(isNoGeneration))
}

/** Jr., the elder, младший: the father and the son share all other words. A surname alone says nothing of it. */
function generationApart(few: readonly NameWord[], many: readonly NameWord[]): boolean {
  const bare = few.filter(isNoGeneration)
  return (
    bare.length === 0 ||
    (bare.length > 1 && few.length - bare.length !== many.length - many.filter(isNoGeneration).length)
  )
}

function isNoGeneration({ text }: NameWord): boolean {
  return !/^(?:jr|junior|sr|senior|(?:mladsh|starsh|molodsh)\p{L}+)$/u.test(text)
}

function listedApart(left: readonly NameWord[], right: readonly NameWord[], rules: NameRules): string | null {
  for (const { text: one } of left)
    for (const { text: two } of right)
      if (one !== two && rules.not.has(pairKey(one, two))) return `${one} and ${two} are listed as two persons`
  return null
}

function compare(few: readonly NameWord[], many: readonly NameWord[]): SameName {
  const pairs = paired(few, many, few.length === 1)
  if (pairs === null || (few.length === 1 && many.length > 1 && !isSurname(pairs[0]!.at, many)))
    return joined(few, many)
  const edits = pairs.reduce((sum, { edits: each }) => sum + each, 0)
  const foreign = [...few, ...many].some(({ script }) => script === 'other')
  if (edits > (foreign ? Math.max(MOST_EDITS, lettersOf(few) * FOREIGN_SHARE) : MOST_EDITS))
    return NO('too many letters differ', 0.6)
  const letters = pairs.reduce((sum, { word, at }) => sum + Math.max(word.text.length, many[at]!.text.length), 0)
  const extra = many.filter((_, index) => !pairs.some(({ at }) => at === index))
  const objection = objectionTo(few, many, pairs, extra)
  if (objection) return NO(objection, 0.5)
  const initials = pairs.filter(({ word, at }) => word.initial !== many[at]!.initial).length
  const score =
    1 -
    edits / Math.max(4, letters) -
    0.03 * extra.length -
    0.08 * initials -
    (few.length === 1 && many.length > 1 ? 0.12 : 0)
  const reason = edits === 0 ? (extra.length > 0 ? 'one name holds the other' : 'same words') : 'words alike'
  return { same: true, score: Math.round(Math.max(0.5, score) * 1000) / 1000, reason }
}

function lettersOf(all: readonly NameWord[]): number {
  return all.reduce((sum, { text }) => sum + text.length, 0)
}

type Pair = { readonly word: NameWord; readonly at: number; readonly edits: number }

/** Each word of the shorter name with the nearest free word of the longer; null where one has none. */
function paired(few: readonly NameWord[], many: readonly NameWord[], strict: boolean): readonly Pair[] | null {
  const taken = new Set<number>()
  const pairs: Pair[] = []
  for (const word of few) {
    let best: Pair | null = null
    for (const [at, other] of many.entries()) {
      const edits = taken.has(at) ? null : wordsAlike(word, other, strict)
      if (edits !== null && (best === null || edits < best.edits)) best = { word, at, edits }
    }
    if (best === null) return null
    taken.add(best.at)
    pairs.push(best)
  }
  return pairs
}

function isSurname(at: number, many: readonly NameWord[]): boolean {
  return at === many.length - 1 || (at > 0 && many.length > 2) || PATRONYMIC.test(many.at(-1)!.text)
}

/** What speaks against: initials alone, a number of its own, another order of three words or more. */
function objectionTo(
  few: readonly NameWord[],
  many: readonly NameWord[],
  pairs: readonly Pair[],
  extra: readonly NameWord[],
): string | null {
  if (pairs.every(({ word, at }) => word.initial || many[at]!.initial)) return 'initials only'
  const numbered = extra.find(
    ({ text }) => /^(?:[ivx]+|\d+)$/.test(text) && text !== 'i' && text !== 'v' && text !== 'x',
  )
  if (numbered) return `${numbered.text} is in one name only`
  return few.length > 2 && !inOrder(pairs.map(({ at }) => at)) ? 'the words stand in another order' : null
}

/** Increasing, or increasing when the tail is put first: "Putin Vladimir Vladimirovich". */
function inOrder(places: readonly number[]): boolean {
  const descents = places.filter((place, index) => index > 0 && place < places[index - 1]!).length
  return descents === 0 || (descents === 1 && places.at(-1)! < places[0]!)
}
/** "VladimirPutin" and "Vladimir Putin": whole names with the spaces left out. */
function joined(few: readonly NameWord[], many: readonly NameWord[]): SameName {
  if (few.length === many.length) return NO('a word differs', 0.4)
  const edits = wordsAlike(glued(few), glued(many), false)
  return edits === null || edits > 1
    ? NO('a word differs', 0.4)
    : { same: true, score: 0.9, reason: 'letters alike when joined' }
}

function glued(all: readonly NameWord[]): NameWord {
  const text = all.map((word) => word.text).join('')
  return { ...all.at(-1)!, text, full: text, stem: text, key: all.map(({ key }) => key).join(''), initial: false }
}
