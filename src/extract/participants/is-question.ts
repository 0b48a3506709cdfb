import type { Hit } from '../hits.js'
import { childrenBy, type Tree } from '../tree.js'
import { isBareParticiple } from './control.js'

/** "Asked when it began, Trump did not answer", "was asked whether", "Ask Moscow": a question put to somebody, or a hint whom to ask, is no request. English. */
export function isQuestion(tree: Tree, { frame, head, used }: Hit): boolean {
  if (tree.lang !== 'en' || frame.type !== 'REQUEST') return false
  if (isInserted(tree, head)) return true
  if (used.length > 1 || tree.tokens[head]!.lemma !== 'ask') return false
  const kids = tree.kids[head]!
  const opens = head === 0 || tree.tokens[head - 1]!.upos === 'PUNCT'
  if (opens && tree.low[head] === 'ask') return childrenBy(tree, head, 'nsubj', 'aux').length === 0
  const passive = kids.some((kid) => tree.tokens[kid]!.deprel === 'aux:pass') || isBareParticiple(tree, head)
  const participle = passive || (tree.low[head] === 'asked' && childrenBy(tree, head, 'nsubj').length === 0)
  return (
    participle &&
    !childrenBy(tree, head, 'xcomp').some((kid) => kid > head) &&
    tree.low.slice(head + 1, head + 4).some((low) => QUESTION.has(low))
  )
}

/** "Orbán, asked whether he would go, said …": he was asked, whatever the parser took him for. */
function isInserted({ low }: Tree, verb: number): boolean {
  const asks = low[verb] === 'asked' && QUESTION.has(low[verb + 1] ?? '')
  return asks && low[verb - 1] === ',' && low.indexOf(',', verb) > verb
}

const QUESTION = new Set([
  'when',
  'whether',
  'if',
  'why',
  'how',
  'what',
  'who',
  'whom',
  'whose',
  'where',
  'which',
  'about',
])
