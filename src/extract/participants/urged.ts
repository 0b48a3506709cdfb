import { childrenBy, type Tree } from '../tree.js'

/** "Kiev urged to cut spending": a headline leaves out the auxiliary of a verb that nobody can do without an object. English. */
export function isUrged(tree: Tree, verb: number): boolean {
  if (tree.lang !== 'en' || !URGED.has(tree.low[verb]!) || tree.low[verb + 1] !== 'to') return false
  return childrenBy(tree, verb, 'xcomp').length > 0 && childrenBy(tree, verb, 'obj', 'iobj', 'aux').length === 0
}

const URGED = new Set([
  'urged',
  'told',
  'ordered',
  'warned',
  'advised',
  'instructed',
  'forced',
  'encouraged',
  'invited',
])
