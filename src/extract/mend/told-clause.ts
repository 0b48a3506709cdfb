import type { Token } from '../../model/index.js'

/** "Struck the camps, killing ten, the ministry said": what stands before the one who tells it belongs to what is told. English. */
export function mendToldClause(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { deprel, head, text } = token
    if (deprel !== 'advcl' || head < at || !text.endsWith('ing')) return
    const told = tokens.findIndex((other, index) => index < at && other.head === head && other.deprel === 'ccomp')
    const teller = tokens.findIndex((other, index) => index > at && other.head === head && other.deprel === 'nsubj')
    if (told >= 0 && teller > at) tokens[at] = { ...token, head: told }
  })
}
