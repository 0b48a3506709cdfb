import type { Token } from '../../model/index.js'

/** "Signed a decree": an article that was taken for the head of its noun stands below it. */
export function mendDeterminer(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (!ARTICLES.has(token.text.toLowerCase()) || token.deprel === 'det') return
    const noun = tokens.findIndex(
      ({ head, upos }, index) => index > at && index - at <= 4 && head === at && (upos === 'NOUN' || upos === 'PROPN'),
    )
    if (noun < 0) return
    tokens[noun] = { ...tokens[noun]!, head: token.head, deprel: token.deprel }
    tokens[at] = { ...token, head: noun, deprel: 'det' }
    tokens.forEach((other, index) => {
      if (other.head === at) tokens[index] = { ...other, head: noun }
    })
  })
}

const ARTICLES = new Set(['a', 'an', 'the'])
