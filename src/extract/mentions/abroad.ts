import type { Passage } from '../passage.js'
import { sideOf } from '../speeches/other-side.js'

/** Where a text tells of states other than the publisher's own. */
export type Abroad = {
  /** Where the first of them, or somebody of one, is named; infinite where none is. */
  readonly from: number
  /** Does the text name the publisher's own state, or somebody of it, anywhere? */
  readonly namesHome: boolean
}

/** Reads all mentions of a text once for it. */
export function abroadIn(passage: Passage): Abroad {
  const { actors, home, mentions } = passage
  let [from, namesHome] = [Number.POSITIVE_INFINITY, false]
  for (const { actor, span } of mentions) {
    if (!actor || actor.kind === 'outlet') continue
    const state = sideOf(passage, actor.id)
    if (state === home) namesHome = true
    else if (actors.actors.get(state)?.kind === 'state') from = Math.min(from, span[0])
  }
  return { from, namesHome }
}
