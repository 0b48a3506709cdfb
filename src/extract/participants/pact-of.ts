import type { Tree } from '../tree.js'

/** "The agreement of X and Y to cease fire", "a decision by X to extend it": whose agreement it is does it; "the policy of X to …" tells of no act. English. */
export function isPactOf(tree: Tree, at: number, preposition: string | null): boolean {
  const above = tree.tokens[at]!.head
  if (above < 0 || tree.tokens[at]!.upos !== 'PROPN' || !/^(?:of|by|between)$/.test(preposition ?? '')) return false
  return PACTS.test(tree.tokens[above]!.lemma)
}

const PACTS = /^(?:agreement|decision|commitment|pledge|promise|readiness|willingness|intention|consent|deal)$/i
