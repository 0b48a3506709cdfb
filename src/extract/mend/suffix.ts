import type { Token } from '../../model/index.js'
import { isUnder } from '../tree.js'

/** "Joseph R. Biden, Jr. welcomed …": the suffix is part of the name, and the verb after it no clause about the name. */
export function mendSuffix(tokens: Token[]): void {
  const at = tokens.findIndex(({ text }, index) => index > 1 && /^(?:Jr|Sr)\.?$/.test(text))
  if (at < 0) return
  const last = tokens[at - 1]!.text === ',' ? at - 2 : at - 1
  const name = /^(?:flat|appos)/.test(tokens[last]!.deprel) ? tokens[last]!.head : last
  const verb = tokens.findIndex(
    ({ head, deprel, upos }, index) => index > at && head === name && /^acl/.test(deprel) && upos === 'VERB',
  )
  if (verb >= 0 && tokens[name]!.head < 0) {
    tokens[verb] = { ...tokens[verb]!, head: -1, deprel: 'root' }
    tokens[name] = { ...tokens[name]!, head: verb, deprel: 'nsubj' }
  }
  if (!isUnder({ tokens }, name, at)) tokens[at] = { ...tokens[at]!, head: name, deprel: 'flat' }
}
