import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { takePlace } from './take-place.js'

/** "Held two and a half hours of talks": the noun is what is counted, and takes the place of its number. */
export function mendHalfHours(tokens: Token[]): void {
  tokens.forEach(({ upos }, number) => {
    const noun = number + 4
    if (upos !== 'NUM' || HALF !== [1, 2, 3].map((step) => lowerOf(tokens[number + step]?.text ?? '')).join(' ')) return
    if (tokens[noun]?.upos !== 'NOUN' || tokens[noun].head !== number) return
    takePlace(tokens, [noun, number], 'nummod', (_, index) => index > noun)
  })
}

const HALF = 'and a half'
