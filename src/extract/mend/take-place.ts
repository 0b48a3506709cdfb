import type { Token } from '../../model/index.js'

/** A word takes the place of the one above it, which then hangs from it by `deprel`; of what hung from that one, those that `follows` names hang from the word now. */
export function takePlace(
  tokens: Token[],
  [at, above]: readonly [at: number, above: number],
  deprel: string,
  follows: (token: Token, index: number) => boolean,
): void {
  const { head, deprel: place } = tokens[above]!
  tokens[at] = { ...tokens[at]!, head, deprel: place }
  tokens[above] = { ...tokens[above]!, head: at, deprel }
  tokens.forEach((token, index) => {
    if (index !== at && token.head === above && follows(token, index)) tokens[index] = { ...token, head: at }
  })
}
