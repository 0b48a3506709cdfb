import type { Token } from '../../model/index.js'
import { takePlace } from './take-place.js'

/** A closing mark taken for the sign of an owner: what is quoted belongs to the words before and behind the quotation, not to a word far behind it. */
export function mendQuoted(tokens: Token[]): void {
  let open = -1
  tokens.forEach(({ text }, at) => {
    if (text === '‘') open = at
    if (text !== '’' || open < 0) return
    const { deprel, head } = tokens[at - 1]!
    if (at - 1 > open && deprel === 'nmod:poss' && head > at) attach(tokens, open, at)
    open = -1
  })
}

/** "Kyiv holding ‘limited talks’ – Reuter": the object of the verb before. "US ‘in contact’ with Iran": without any verb, the predicate. */
function attach(tokens: Token[], open: number, close: number): void {
  const last = close - 1
  const verb = tokens.findLastIndex(({ upos }, at) => at < open && upos === 'VERB')
  if (verb >= 0) {
    tokens[last] = { ...tokens[last]!, head: verb, deprel: 'obj' }
    return
  }
  const root = tokens.findIndex(({ head }) => head < 0)
  if (root >= open || tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return
  const wrong = tokens[last]!.head
  takePlace(tokens, [last, root], 'nsubj', (_, at) => at > close)
  tokens.forEach((token, at) => {
    if (at > open && at < last && token.head === wrong) tokens[at] = { ...token, head: last }
  })
}
