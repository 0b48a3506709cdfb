import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'

/** "His Israeli counterpart, Adviser Eyal Hulata", "the chief adviser to the king, Ambassador Akif Kilic": a full name behind the comma is who is described. English. */
export function namedBehind(passage: Passage, tree: Tree, at: number): number | null {
  const { lexicon } = passage
  if (tree.lang !== 'en' || !isBare(tree, at)) return null
  if (!lexicon.is('counterparts', tree.low[at]!) && !lexicon.is('roles', tree.low[at]!)) return null
  const kid = tree.kids[at]!.find(
    (next) =>
      next > at &&
      ['appos', 'nmod'].includes(tree.rel[next]!) &&
      tree.tokens[next]!.upos === 'PROPN' &&
      tree.kids[next]!.some((part) => tree.rel[part] === 'flat') &&
      tree.kids[next]!.some((part) => tree.tokens[part]!.deprel === 'nmod:desc') &&
      !tree.kids[next]!.some((part) => tree.rel[part] === 'case'),
  )
  return kid !== undefined && tree.low.slice(at, kid).includes(',') ? kid : null
}

/** A noun, or an office in capitals without a name of its own. */
function isBare(tree: Tree, at: number): boolean {
  const { upos } = tree.tokens[at]!
  return upos === 'NOUN' || (upos === 'PROPN' && !tree.kids[at]!.some((kid) => tree.rel[kid] === 'flat'))
}
