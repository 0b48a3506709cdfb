import type { Token } from '../../model/index.js'
import { mendJoinedClause } from './joined-clause.js'
import { takePlace } from './take-place.js'

/** "Denied having closed the crossing", "denied holding talks with": a verb that takes what was done in -ing is neither its auxiliary, nor is that a word of its object. English. */
export function mendDeniedGerund(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (!OWNS.has(token.lemma) || token.upos !== 'VERB') return
    const next = /^(?:ever|directly|indirectly|secretly|recently)$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
    if (!tokens[next]?.text.endsWith('ing')) return
    if (token.deprel.startsWith('aux') && token.head > at && tokens[token.head]!.upos === 'VERB')
      takePlace(tokens, [at, token.head], 'xcomp', ({ deprel }, index) => index < at || OUTSIDE.test(deprel))
    else if (isLoose(tokens, at, next)) {
      const done = tokens[next]!.head
      tokens[done] = { ...tokens[done]!, deprel: 'xcomp' }
      tokens.forEach((other, kid) => {
        if (other.head === at && other.deprel === 'nsubj:pass') tokens[kid] = { ...other, deprel: 'nsubj' }
      })
    } else if (isWordOfObject(tokens, at, next)) {
      const object = tokens[next]!.head
      const above = tokens[next]!
      tokens[next] = { ...above, head: at, upos: 'VERB', feats: 'VerbForm=Ger', deprel: 'xcomp' }
      tokens[object] = { ...tokens[object]!, head: next, deprel: 'obj' }
    }
  })
  mendJoinedClause(tokens)
}

const OWNS = new Set(['deny', 'admit', 'acknowledge', 'recall', 'regret'])

/** "Denied ever having closed": what parsers take for a clause beside. */
function isLoose(tokens: readonly Token[], verb: number, at: number): boolean {
  const done = tokens[tokens[at]!.head]
  return tokens[at]!.deprel === 'aux' && done?.head === verb && done.deprel === 'advcl'
}

/** Stays with the whole sentence. */
const OUTSIDE = /^(?:punct|advcl|parataxis)$/

/** "Holding" as a compound of the object "talks". */
function isWordOfObject(tokens: readonly Token[], verb: number, at: number): boolean {
  const { deprel, head, upos } = tokens[at]!
  const object = tokens[head]
  if (head <= at || object?.head !== verb || object.deprel !== 'obj') return false
  return upos === 'VERB' && /^(?:compound|amod)$/.test(deprel)
}
