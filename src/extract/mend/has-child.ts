import type { Token } from '../../model/index.js'

/** Does any word hang from this one by such a relation? For tokens that are still being mended; a tree has `childrenBy`. */
export function hasChild(tokens: readonly Token[], at: number, relation: RegExp): boolean {
  return tokens.some(({ head, deprel }) => head === at && relation.test(deprel))
}
