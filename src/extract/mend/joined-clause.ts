import type { Token } from '../../model/index.js'
import { hasChild } from './has-child.js'

/** "Denied firing first and accused Bangkok": a verb of the past that "and" joins to no other verb of the past goes on with the one above. English. */
export function mendJoinedClause(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'conj' || !isPastVerb(token) || hasChild(tokens, at, /^(?:nsubj|aux|mark)/)) return
    const first = tokens[token.head]
    if (token.head > at || !first || isPastVerb(first) || !isUnderGerund(tokens, token.head)) return
    let above = first.head
    for (let steps = 0; above >= 0 && steps < DEEP && !isPastVerb(tokens[above]!); steps++) above = tokens[above]!.head
    if (above >= 0 && isPastVerb(tokens[above]!)) tokens[at] = { ...token, head: above }
  })
}

const DEEP = 4

function isPastVerb({ upos, feats }: Token): boolean {
  return upos === 'VERB' && feats.includes('VerbForm=Fin') && feats.includes('Tense=Past')
}

/** A word in -ing that is what somebody says or denies, or something in its phrase. */
function isUnderGerund(tokens: readonly Token[], at: number): boolean {
  let next = at
  for (let steps = 0; next >= 0 && steps < DEEP; steps++) {
    const { upos, text, deprel, head } = tokens[next]!
    if (upos === 'VERB' && text.endsWith('ing')) return deprel === 'xcomp'
    next = head
  }
  return false
}
