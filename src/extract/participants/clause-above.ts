import { feature, pathUp, type Tree } from '../tree.js'

/**
 * «Посетил Анкару, где был принят президентом»: a relative clause of place that names no subject of its own goes on about the subject of the
 * clause that it hangs in; the predicate of that clause, or null. Languages that may leave the pronoun out (Russian, Ukrainian).
 */
export function clauseAbove(tree: Tree, verb: number): number | null {
  if (tree.lang === 'en' || tree.rel[verb] !== 'acl') return null
  if (!isWhereClause(tree, verb) || tree.kids[verb]!.some((kid) => tree.rel[kid] === 'nsubj')) return null
  let at = tree.tokens[verb]!.head
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (tree.tokens[at]!.upos === 'VERB') return agree(tree, verb, at) ? at : null
    at = tree.tokens[at]!.head
  }
  return null
}

/** «Прилетел в Баку, где его встретили»: who met him is somebody else. */
function agree(tree: Tree, inner: number, outer: number): boolean {
  return ['Number', 'Gender'].every((name) => {
    const [a, b] = [feature(tree.tokens[inner]!, name), feature(tree.tokens[outer]!, name)]
    return a === b || !a || !b
  })
}

/** "Visited Doha, where he was received by the emir": is this told in a clause of place below that? */
export function isInWhereClause(tree: Tree, inner: number, outer: number): boolean {
  const path = pathUp(tree, inner)
  const below = path.slice(0, Math.max(0, path.indexOf(outer)))
  return below.some((at) => tree.rel[at] === 'acl' && isWhereClause(tree, at))
}

/** Does a word for a place open the clause of this verb: "where he was received", «откуда вылетит»? */
export function isWhereClause(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some((kid) => WHERE.has(tree.low[kid]!))
}

/** Words that open a clause of place, in lower case. */
export const WHERE: ReadonlySet<string> = new Set('where где куда откуда де куди звідки'.split(' '))
