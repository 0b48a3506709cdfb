import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/**
 * "Meets with Lee to assure …": a name between a preposition and "to" was taken for the subject of the infinitive; it belongs to the verb before.
 * "Called President Lee on Friday": a name after a verb without an object is no predicate. English.
 */
export function mendInfinitiveSubject(tokens: Token[]): void {
  tokens.forEach((name, at) => {
    if (name.upos === 'PROPN' && name.deprel === 'xcomp') asObject(tokens, at)
    if (name.deprel !== 'nsubj' || name.head <= at || name.head < 0) return
    const infinitive = tokens[name.head]!
    const marks = tokens.flatMap(({ head, deprel }, kid) => (head === name.head && deprel === 'mark' ? [kid] : []))
    const preposition = marks.find((kid) => kid < at && LEADS.has(lowerOf(tokens[kid]!.text)))
    const isInfinitive = marks.some((kid) => kid > at && lowerOf(tokens[kid]!.text) === 'to')
    const verb = infinitive.head
    if (preposition === undefined || !isInfinitive || verb < 0 || verb > preposition || tokens[verb]!.upos !== 'VERB')
      return
    tokens[at] = { ...name, head: verb, deprel: 'obl' }
    tokens[preposition] = { ...tokens[preposition]!, upos: 'ADP', head: at, deprel: 'case' }
  })
}

const LEADS = new Set(['with', 'by', 'from'])

function asObject(tokens: Token[], at: number): void {
  const { head } = tokens[at]!
  const titled = tokens.some((token) => token.head === at && token.deprel === 'nmod:desc')
  if (!titled || head < 0 || head > at || !/^call/.test(lowerOf(tokens[head]!.text)) || hasChild(tokens, head, /^obj/))
    return
  tokens[at] = { ...tokens[at]!, deprel: 'obj' }
}
