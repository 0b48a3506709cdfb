import type { Token } from '../../model/index.js'

/** "Has invited Putin", "invited Putin to Washington": a verb taken for an auxiliary of the name behind it takes that name for its object; what is said with a preposition goes with the verb. English. */
export function mendAuxiliary(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { head } = token
    if (token.upos === 'VERB' && token.deprel.startsWith('aux') && tokens[head]?.upos === 'PROPN' && head > at)
      promote(tokens, at, head)
  })
  tokens.forEach((token, at) => {
    const above = tokens[token.head]
    if (above?.upos !== 'PROPN' || above.deprel !== 'obj' || token.head > at) return
    if (token.deprel === 'obl' || (token.deprel === 'nmod' && isWhither(tokens, at)))
      tokens[at] = { ...token, head: above.head, deprel: 'obl' }
  })
}

function promote(tokens: Token[], verb: number, name: number): void {
  const { head, deprel } = tokens[name]!
  tokens[verb] = { ...tokens[verb]!, head, deprel }
  tokens[name] = { ...tokens[name]!, head: verb, deprel: 'obj' }
  tokens.forEach((other, at) => {
    const isOwn = /^(?:flat|compound|appos|amod|det|nmod:desc|case|conj)/.test(other.deprel)
    if (at !== verb && other.head === name && !isOwn) tokens[at] = { ...other, head: verb }
  })
}

/** Names have no "to" of their own. */
function isWhither(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && text === 'to')
}
