import { agreesInNumber } from '../participants/agrees.js'
import type { Tree } from '../tree.js'
import type { Edges } from './fronted.js'

/** «Попеску, которого обвиняют»: nobody is named as those who accuse. */
export function fitting(tree: Tree, verb: number, edges: Edges): Edges {
  const { source } = edges
  if (source === null || source > verb || agreesInNumber(tree, source, verb)) return edges
  return { ...edges, source: null }
}
