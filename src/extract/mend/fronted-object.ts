import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/**
 * «Кремль разговор отрицает», «Париж встречу с Мерцем опровергает»: an object before its verb that the parser took for a
 * second subject, or hung from the subject.
 */
export function mendFrontedObject(tokens: Token[]): void {
  tokens.forEach(({ upos }, verb) => {
    if (upos !== 'VERB') return
    const subjects = tokens.flatMap(({ head, deprel }, at) =>
      head === verb && deprel === 'nsubj' && at < verb ? at : [],
    )
    const [first, second] = subjects
    if (first === undefined) return
    if (!/^\p{Lu}/u.test(tokens[first]!.text) || /^\p{Lu}/u.test(tokens[second ?? verb]!.text)) return
    const object = second ?? accusativeUnder(tokens, first, verb)
    if (object === undefined || tokens[object]!.upos === 'PRON' || hasChild(tokens, verb, /^obj$/)) return
    tokens[object] = { ...tokens[object]!, head: verb, deprel: 'obj' }
  })
}

function accusativeUnder(tokens: readonly Token[], subject: number, verb: number): number | undefined {
  const found = tokens.findIndex(
    ({ head, deprel, feats, upos }, at) =>
      at > subject && at < verb && head === subject && deprel === 'nmod' && upos === 'NOUN' && /Case=Acc/.test(feats),
  )
  const marked = hasChild(tokens, found, /^case$/)
  return found < 0 || marked ? undefined : found
}
