import { feature, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { nameZone } from './phrases.js'

/** «Россия и Иран подписали»: a coordination that the parser has missed, when both are names in one case. */
export function beside(tree: Tree, at: number): readonly number[] {
  if (tree.lang === 'en' || !isNameLike(tree, at)) return []
  let first = Math.min(...nameZone(tree, at))
  // A given name that the parser has cut off from its surname.
  while (first > 0 && tree.tokens[first - 1]!.upos === 'PROPN' && isCapitalised(tree.tokens[first - 1]!.text)) first--
  const last = Math.max(...nameZone(tree, at))
  const before = /^(?:и|та|й)$/.test(tree.low[first - 1] ?? '') ? phraseHead(tree, first - 2) : null
  const after = /^(?:и|та|й)$/.test(tree.low[last + 1] ?? '') ? last + 2 : null
  return [before, after].filter(
    (other): other is number =>
      other !== null &&
      other >= 0 &&
      other < tree.tokens.length &&
      isNameLike(tree, other) &&
      sameCase(tree, at, other),
  )
}

function phraseHead(tree: Tree, at: number): number {
  let head = at
  while (head > 0 && ['flat', 'appos'].includes(tree.rel[head]!) && tree.tokens[head]!.head < head)
    head = tree.tokens[head]!.head
  return head
}

function isNameLike(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  return token !== undefined && (token.upos === 'PROPN' || token.upos === 'NOUN') && isCapitalised(token.text)
}

function sameCase(tree: Tree, a: number, b: number): boolean {
  const [first, second] = [feature(tree.tokens[a]!, 'Case'), feature(tree.tokens[b]!, 'Case')]
  return first === second || /^\p{Lu}{2,}$/u.test(tree.tokens[a]!.text) || /^\p{Lu}{2,}$/u.test(tree.tokens[b]!.text)
}
