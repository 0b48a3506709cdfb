import type { Token } from '../model/index.js'

/** "Kyiv holding ‘limited talks’ – Reuter": a closing mark taken for the sign of an owner. What is quoted is the object of the verb before the quotation. */
export function mendQuoted(tokens: Token[]): void {
  let open = -1
  tokens.forEach(({ text }, at) => {
    if (text === '‘') open = at
    if (text !== '’' || open < 0) return
    const last = at - 1
    const verb = tokens.findLastIndex(({ upos }, before) => before < open && upos === 'VERB')
    const { deprel, head } = tokens[last]!
    if (verb >= 0 && last > open && deprel === 'nmod:poss' && head > at)
      tokens[last] = { ...tokens[last]!, head: verb, deprel: 'obj' }
    open = -1
  })
}
