import type { Token } from '../../model/index.js'
import { isNoun } from './attachments.js'

/** "A call with | Crown Prince Saud": a preposition that was taken for a noun hangs from the noun behind it, which takes its place. */
export function mendPrepositions(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.upos !== 'ADP' || !/^(?:nmod|obl|conj|appos)$/.test(token.deprel) || token.head < 0) return
    const noun = tokens.findIndex((other, index) => index > at && other.head === at && isNoun(other))
    if (noun < 0 || noun - at > 8) return
    const { head, deprel } = token
    tokens[noun] = {
      ...tokens[noun]!,
      head,
      deprel: isNoun(tokens[head]!) ? 'nmod' : /^nmod$/.test(deprel) ? 'obl' : deprel,
    }
    tokens[at] = { ...token, head: noun, deprel: 'case' }
    tokens.forEach((other, index) => {
      if (other.head === at && index !== at) tokens[index] = { ...other, head: noun }
    })
  })
}
