import type { Token } from '../../model/index.js'

/** "BM-21 rockets", «истребители F-16 ВВС Таиланда»: what a weapon is called is no one; whose it is, is said of the weapon. */
export function mendDesignation(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (NAME.test(token.text)) beneath(tokens, at, nounBefore(tokens, at))
    else if (/^\p{Lu}{1,3}$/u.test(token.text) && isNumbered(tokens, at)) beneath(tokens, at, tokens[at + 2]!.head)
  })
}

const NAME = /^\p{Lu}\p{L}{0,3}-\d+\p{L}{0,3}$/u

function beneath(tokens: Token[], at: number, noun: number): void {
  if (noun < 0 || noun === at || tokens[noun]?.upos !== 'NOUN' || tokens[noun]!.head === at) return
  tokens.forEach((token, index) => {
    if (token.head === at && index !== noun) tokens[index] = { ...token, head: noun }
  })
  tokens[at] = { ...tokens[at]!, upos: 'X', head: noun, deprel: 'dep' }
}

function nounBefore(tokens: readonly Token[], at: number): number {
  return tokens[at]!.head === at - 1 && /^(?:appos|nmod|flat)/.test(tokens[at]!.deprel) ? at - 1 : -1
}

/** "BM", "-", "21" of three tokens, the number with the noun. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const [dash, number] = [tokens[at + 1], tokens[at + 2]]
  return dash?.text === '-' && dash.start === tokens[at]!.end && number?.upos === 'NUM' && number.head > at + 2
}
