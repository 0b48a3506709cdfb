import type { Span } from '../../model/index.js'
import { range } from '../reporting/range.js'
import { pathUp, spanOf, type Tree } from '../tree.js'

/** Head of the clause in which a token stands. */
export function clauseOf(tree: Tree, at: number): number {
  return pathUp(tree, at).find((next) => CLAUSES.has(tree.rel[next]!)) ?? at
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj', 'xcomp'])

/** The words of a whole sentence, without the marks at its ends. */
export function sentenceContent(tree: Tree): Span {
  return spanOf(tree, range(0, tree.tokens.length))
}
