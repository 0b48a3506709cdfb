import type { Token } from '../../model/index.js'
import { DAY_OF_MONTH } from '../words/day-names.js'

/** "On 4 May killed a teacher": a month beside the number of a day is no auxiliary. English. */
export function mendMonth(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.text !== 'May' || token.upos !== 'AUX') return
    const day = [at - 1, at + 1].find((other) => DAY_OF_MONTH.test(tokens[other]?.text ?? ''))
    if (day !== undefined)
      tokens[at] = { ...token, lemma: 'May', upos: 'PROPN', feats: 'Number=Sing', head: day, deprel: 'nmod:unmarked' }
  })
}
