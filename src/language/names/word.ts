import { stemOf, withoutEnding } from './ending.js'
import { romanise } from './romanise.js'
import type { NameRules } from './rules.js'
import { skeleton, words } from './skeleton.js'

export type Script = 'latin' | 'russian' | 'ukrainian' | 'other'

/** One word of a name, ready to compare. */
export type NameWord = {
  /** Lower-case Latin letters, without a case ending that brings a consonant. */
  readonly text: string
  /** The full form of a short given name, where the rules list it; else `text`. */
  readonly full: string
  readonly key: string
  readonly initial: boolean
  /** `text` without a final case ending; differs from it in Cyrillic only. */
  readonly stem: string
  readonly script: Script
}

/** Words of a name without its titles; short given names as their full form where the rules list them. */
export function nameWords(name: string, rules: NameRules): readonly NameWord[] {
  const all = words(withoutDots(name, rules))
    .slice(0, 12)
    .map((word) => nameWord(word, rules))
    .filter(({ text }) => text)
  const named = all.filter(({ text }) => !rules.titles.has(text))
  return named.length > 0 ? named : all
}

/** "S.A." and "SA" are one title; "J.D." stays two initials. */
function withoutDots(name: string, { titles }: NameRules): string {
  return name.slice(0, 300).replace(/(?<!\p{L})(?:\p{L}\.){2,8}/gu, (dotted) => {
    const letters = dotted.replaceAll('.', '')
    return titles.has(romanise(letters)) ? `${letters} ` : dotted
  })
}

function nameWord(word: string, rules: NameRules): NameWord {
  const whole = romanise(word).replaceAll(' ', '')
  const bare = romanise(withoutEnding(word)).replaceAll(' ', '')
  const text = rules.titles.has(whole) ? whole : bare
  const full = rules.short.get(whole) ?? rules.short.get(bare) ?? text
  const stem = romanise(stemOf(word)).replaceAll(' ', '')
  return { text, full, stem, key: skeleton(text), initial: text.length === 1, script: scriptOf(word) }
}

function scriptOf(word: string): Script {
  if (/[іїєґ]/i.test(word)) return 'ukrainian'
  if (/\p{Script=Cyrillic}/u.test(word)) return 'russian'
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other'
}
