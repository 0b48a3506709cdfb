import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { hasChild } from './has-child.js'

/** "Poland ruled out sending troops", "ruled out a meeting": a verb without auxiliary that has an object of its own, or does what a participle says, is no passive. English. */
export function mendActive(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { deprel, head } = token
    if (deprel !== 'nsubj:pass' || head < at || tokens[head]?.upos !== 'VERB') return
    if (tokens[head]!.deprel === 'conj' || hasChild(tokens, head, /^aux:pass$/)) return
    const taken = tokens.findIndex((other, next) => next > head && other.head === head && isTaken(tokens, other, next))
    if (taken < 0 && !MOVES.has(lowerOf(tokens[head]!.lemma))) return
    if (tokens[taken]?.deprel === 'obl') tokens[taken] = { ...tokens[taken]!, deprel: 'obj' }
    tokens[at] = { ...token, deprel: 'nsubj' }
    tokens[head] = { ...tokens[head]!, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' }
  })
}

/** An object, what is done in "-ing", or several things that no preposition joins ("shot down five jets"; not "five times"). */
function isTaken(tokens: readonly Token[], { deprel, text, feats, lemma, upos }: Token, at: number): boolean {
  if (deprel === 'obj' || (/^[xc]comp$/.test(deprel) && text.endsWith('ing'))) return true
  if (deprel !== 'obl' || upos !== 'NOUN' || !feats.includes('Number=Plur') || MEASURES.has(lowerOf(lemma)))
    return false
  return !hasChild(tokens, at, /^case$/)
}

/** Verbs of going: nobody is gone by another. */
const MOVES = new Set('cross enter march advance withdraw retreat arrive clash depart flee'.split(' '))

const MEASURES = new Set(
  'second minute hour day night week weekend month year decade time mile kilometre kilometer metre meter percent point degree'.split(
    ' ',
  ),
)
