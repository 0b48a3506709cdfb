import type { Token } from '../../model/index.js'
import { takePlace } from './take-place.js'

/** "Oslo to mediate Libya talks": behind a name, in a sentence without a verb, "to" tells what is planned. */
export function isPlan(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.upos === 'PROPN' && !tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
}

/** The verb of a headline that was taken for a part of its subject. */
export function raisePlan(tokens: Token[], subject: number, at: number): void {
  tokens[at - 1] = { ...tokens[at - 1]!, upos: 'PART', head: at, deprel: 'mark' }
  takePlace(tokens, [at, subject], 'nsubj', (_, index) => index > at)
}

/** "Ankara to mediate Sudan talks": a preposition before a verb in its base form is none. */
export function markInfinitive(tokens: Token[], at: number): void {
  const [before, verb] = [tokens[at - 1], tokens[at]!]
  if (before?.upos !== 'ADP' || before.head !== at || !/^to$/i.test(before.text)) return
  if (verb.upos !== 'VERB' || verb.text !== verb.lemma) return
  tokens[at - 1] = { ...before, upos: 'PART', deprel: 'mark' }
  tokens[at] = { ...verb, feats: 'VerbForm=Inf' }
}
