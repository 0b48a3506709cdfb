import type { Token } from '../../model/index.js'
import { takePlace } from './take-place.js'

/** "Signed a decree": an article that was taken for the head of its noun stands below it. */
export function mendDeterminer(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel === 'det' || token.text.length > 3 || !ARTICLES.has(token.text.toLowerCase())) return
    const noun = tokens.findIndex(
      ({ head, upos }, index) => index > at && index - at <= 4 && head === at && (upos === 'NOUN' || upos === 'PROPN'),
    )
    if (noun >= 0) takePlace(tokens, [noun, at], 'det', () => true)
  })
}

const ARTICLES = new Set(['a', 'an', 'the'])
