import type { Bag } from './bag.js'
import type { Path } from './pattern.js'

/** All patterns of one rule name as a prefix tree: what many patterns share is matched once. */
export type TrieNode = {
  readonly words: Map<number, TrieNode>
  readonly slots: { readonly name: string; readonly into: string | null; readonly node: TrieNode }[]
  /** The rule that ends here; the one that stands first in the table. */
  rule: { readonly fields: Bag; readonly order: number } | null
}

export function emptyNode(): TrieNode {
  return { words: new Map(), slots: [], rule: null }
}

/** Adds one way through a pattern. */
export function addPath(root: TrieNode, path: Path, fields: Bag, order: number): void {
  let node = root
  for (const element of path)
    node = element.is === 'word' ? wordNode(node, element.id) : slotNode(node, element.name, element.into)
  if (node !== root) node.rule ??= { fields, order }
}

function wordNode(node: TrieNode, id: number): TrieNode {
  const known = node.words.get(id)
  if (known) return known
  const next = emptyNode()
  node.words.set(id, next)
  return next
}

function slotNode(node: TrieNode, name: string, into: string | null): TrieNode {
  const known = node.slots.find((slot) => slot.name === name && slot.into === into)
  if (known) return known.node
  const next = emptyNode()
  node.slots.push({ name, into, node: next })
  return next
}
