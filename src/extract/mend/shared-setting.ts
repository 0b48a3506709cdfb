import type { Token } from '../../model/index.js'

/** "Two are killed and eight others injured in a shooting": what is said behind both passives is of the first as well. English. */
export function mendSharedSetting(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'obl' || token.head < 0 || token.head >= at) return
    const second = tokens[token.head]!
    const first = tokens[second.head]
    if (second.deprel !== 'conj' || first?.upos !== 'VERB' || !isHurt(second) || !isHurt(first)) return
    if (!tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && /^(?:in|during|by)$/.test(text)))
      return
    tokens[at] = { ...token, head: second.head }
  })
}

function isHurt({ text }: Token): boolean {
  return /^(?:killed|injured|wounded|hurt|shot|stabbed)$/.test(text)
}
