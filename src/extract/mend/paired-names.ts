import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'

/** "A Macron–Xi summit": both names belong to the noun after them, wherever the parser hung them. */
export function joinPairs(tokens: Token[], mentions: readonly Mention[]): void {
  for (let dash = 1; dash + 2 < tokens.length; dash++) {
    if (!/^[-–—]$/.test(tokens[dash]!.text)) continue
    const named = mentions.filter(({ via, actor }) => actor && via === 'name')
    const first = named.find(({ span }) => span[1] === tokens[dash - 1]!.end)
    const second = named.find(({ span }) => span[0] === tokens[dash + 1]!.start)
    const noun = second ? tokens.findIndex(({ start }) => start >= second.span[1]) : -1
    if (!first || !second || tokens[noun]?.upos !== 'NOUN') continue
    const tops = [topOf(tokens, first), topOf(tokens, second)]
    if (tops.includes(-1)) continue
    hang(tokens, noun, tops)
    tokens[dash] = { ...tokens[dash]!, head: noun, deprel: 'punct' }
  }
}

/** The token of a name from which the rest of it hangs. */
function topOf(tokens: readonly Token[], { span }: Mention): number {
  const inside = (at: number) => at >= 0 && tokens[at]!.start >= span[0] && tokens[at]!.end <= span[1]
  return tokens.findIndex(({ head }, at) => inside(at) && !inside(head))
}

/** The noun takes the place that a name had above it, and what else hung from that name. */
function hang(tokens: Token[], noun: number, names: readonly number[]): void {
  for (const name of names) {
    const { head, deprel } = tokens[name]!
    if (isUnder({ tokens }, noun, name)) tokens[noun] = { ...tokens[noun]!, head, deprel }
    tokens.forEach((token, at) => {
      if (token.head === name && at !== noun && !/^(?:flat|nmod:desc)/.test(token.deprel))
        tokens[at] = { ...token, head: noun }
    })
    tokens[name] = { ...tokens[name]!, head: noun, deprel: 'compound' }
  }
}
