import { isNominal } from '../participants/control.js'
import { feature, type Tree } from '../tree.js'

/** "who", «который» stand for the noun that their clause modifies. */
export function antecedent(tree: Tree, at: number): number {
  const token = tree.tokens[at]!
  const relative =
    feature(token, 'PronType').includes('Rel') || RELATIVE.has(tree.low[at]!) || tree.tokens[at]!.lemma === 'который'
  if (!relative) return at
  for (let next = token.head, steps = 0; next >= 0 && steps < 6; next = tree.tokens[next]!.head, steps++)
    if (tree.rel[next] === 'acl') return namedFor(tree, tree.tokens[next]!.head)
  const before = tree.low[at - 1] === ',' ? at - 2 : at - 1
  return before >= 0 && isNominal(tree, before) ? namedFor(tree, before) : at
}

/** "Marc Fogel, an American who": the one whom the apposition describes. */
function namedFor(tree: Tree, at: number): number {
  let head = at
  while (tree.rel[head] === 'flat' && tree.tokens[head]!.head >= 0) head = tree.tokens[head]!.head
  const above = tree.tokens[head]!.head
  return tree.rel[head] === 'appos' && above >= 0 && tree.tokens[above]!.upos === 'PROPN' ? above : head
}

const RELATIVE = new Set(['who', 'which', 'whom', 'that'])
