import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { takePlace } from './take-place.js'
import type { Naming } from './titled-names.js'

/** "Chief Foreign Policy and Security Advisor to the King": the words on both sides of "and" are of one office, which is who is named. English. */
export function mendSharedTitle(tokens: Token[], { mentions, lexicon }: Naming): void {
  for (let at = 2; at + 2 < tokens.length; at++) {
    const office = tokens[at]!
    const field = office.head
    if (office.deprel !== 'conj' || field < 0 || field > at || at - field > 5) continue
    if (!lexicon.is('roles', lowerOf(office.text)) || !isCapital(office) || !isField(tokens[field]!)) continue
    if (!tokens.slice(field + 1, at).every((token) => token.text === 'and' || isCapital(token))) continue
    if (tokens[at - 1]!.text === 'and' || !isCapital(tokens[field - 1] ?? office)) continue
    takePlace(tokens, [at, field], 'compound', (_, index) => index < field - 1 || index > at)
  }

  function isField(token: Token): boolean {
    if (!isCapital(token) || lexicon.is('roles', lowerOf(token.text))) return false
    return !mentions.some(({ span, actor }) => actor && span[0] <= token.start && token.end <= span[1])
  }
}

function isCapital({ text, upos }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && ['PROPN', 'NOUN', 'ADJ'].includes(upos)
}
