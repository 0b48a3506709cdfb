import { isNominal, prepositionOf } from '../participants/control.js'
import type { Tree } from '../tree.js'

const AFTER = new Set(['after', 'following', 'после'])

/** "Agrees to reopen the line after talks with Rome": a noun under "after" is the setting of what the verb tells, no part of it. */
export function isAfter(tree: Tree, noun: number): boolean {
  return isNominal(tree, noun) && tree.rel[noun] !== 'obj' && AFTER.has(prepositionOf(tree, noun) ?? '')
}
