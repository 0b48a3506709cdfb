import { weightedDistance } from './distance.js'
import { withoutEnding } from './ending.js'
import { romanise } from './romanise.js'
import { type NameRules, NO_RULES, pairKey } from './rules.js'
import { skeleton, words } from './skeleton.js'

export type SameName = { readonly same: boolean; readonly score: number; readonly reason: string }

type Word = { readonly text: string; readonly key: string; readonly initial: boolean }

/** Below this a pair is not taken for one person. */
const THRESHOLD = 0.75

/**
 * Do two names name one person (or body)? Across scripts, case forms, transliteration, word order and small misspellings.
 * `score` 0–1; `reason` says what was seen. A surname alone matches a full name, with a lower score.
 */
export function sameName(a: string, b: string, rules: NameRules = NO_RULES): SameName {
  if (a === b) return { same: a.length > 0, score: a.length > 0 ? 1 : 0, reason: 'equal' }
  const left = wordsOf(a, rules)
  const right = wordsOf(b, rules)
  if (left.length === 0 || right.length === 0) return { same: false, score: 0, reason: 'no letters' }
  for (const one of left)
    for (const two of right)
      if (one.text !== two.text && rules.not.has(pairKey(one.text, two.text)))
        return { same: false, score: 0, reason: `${one.text} and ${two.text} are two persons` }
  const { score, reason } = compare(left, right)
  return { same: score >= THRESHOLD, score: Math.round(score * 1000) / 1000, reason }
}

function wordsOf(name: string, rules: NameRules): Word[] {
  const all = words(name)
    .slice(0, 12)
    .map((word) => {
      const bare = romanise(withoutEnding(word)).replaceAll(' ', '')
      const text = rules.short.get(bare) ?? bare
      return { text, key: skeleton(text), initial: text.length === 1 }
    })
  const named = all.filter((word) => word.text && !rules.titles.has(word.text))
  return named.length > 0 ? named : all.filter((word) => word.text)
}

function compare(left: readonly Word[], right: readonly Word[]): { score: number; reason: string } {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  const run = joinedScore(few, many)
  const taken = new Set<number>()
  let total = 0
  let weight = 0
  let worst = 1
  for (const word of few) {
    let best = 0
    let at = -1
    many.forEach((other, index) => {
      if (taken.has(index)) return
      const score = wordScore(word, other)
      if (score > best) {
        best = score
        at = index
      }
    })
    if (at >= 0) taken.add(at)
    total += best * word.text.length
    weight += word.text.length
    worst = Math.min(worst, best)
  }
  const mean = total / weight
  const missing = many.length - few.length
  const penalty = missing === 0 ? 0 : few.length === 1 ? 0.15 : 0.05 * Math.min(2, missing)
  const byWords = (worst < 0.5 ? Math.min(mean, 0.6) : mean) - penalty
  if (run > byWords) return { score: run, reason: 'letters alike when joined' }
  const seen = byWords >= 1 ? 'same words' : missing > 0 ? 'one name holds the other' : 'words alike'
  return { score: Math.max(0, byWords), reason: worst < 0.5 ? 'a word differs' : seen }
}

/** "VladimirPutin" and "Vladimir Putin": the letters of whole names, spaces left out. */
function joinedScore(few: readonly Word[], many: readonly Word[]): number {
  if (few.length === many.length) return 0
  const a = few.map((word) => word.text).join('')
  const b = many.map((word) => word.text).join('')
  if (Math.abs(a.length - b.length) > 3) return 0
  return 1 - weightedDistance(a, b) / Math.max(a.length, b.length) - 0.02
}

function wordScore(a: Word, b: Word): number {
  if (a.text === b.text) return 1
  if (a.initial || b.initial) return a.text[0] === b.text[0] ? 0.8 : 0
  const length = Math.max(a.text.length, b.text.length)
  const letters = 1 - weightedDistance(a.text, b.text) / length
  return a.key === b.key && a.key.length > 1 ? Math.max(0.9, letters) : letters
}
