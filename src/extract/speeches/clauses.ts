import type { Span } from '../../model/index.js'
import { pathUp, spanOf, type Tree } from '../tree.js'

/** Head of the clause in which a token stands. */
export function clauseOf(tree: Tree, at: number): number {
  return pathUp(tree, at).find((next) => CLAUSES.has(tree.rel[next]!)) ?? at
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj', 'xcomp'])

/** The words of a whole sentence, its last mark left out. */
export function sentenceContent(tree: Tree): Span {
  const last = tree.tokens.findLastIndex(({ upos }) => upos !== 'PUNCT')
  return spanOf(
    tree,
    tree.tokens.map((_, at) => at).filter((at) => last < 0 || at <= last),
  )
}
