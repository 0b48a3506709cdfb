import type { Mention } from '../mentions/mentions.js'
import type { Passage } from '../passage.js'

/** Does a mention name a state, or somebody or something of one, other than the side that the document speaks for? */
export function isOtherSide(passage: Passage, { actor }: Mention): boolean {
  const side = actor && sideOf(passage, actor.id)
  return side !== null && passage.actors.actors.get(side)?.kind === 'state' && side !== ownSide(passage)
}

/** The side that the document speaks for, as the outermost actor that it belongs to; null if it speaks for nobody. */
export function ownSide(passage: Passage): string | null {
  return passage.party === null ? null : sideOf(passage, passage.party)
}

/** Follows whom an actor belongs to or stands for, outward to the state or body that belongs to nobody. */
export function sideOf({ actors }: Passage, id: string): string {
  let side = id
  for (let steps = 0; steps < 8; steps++) {
    const actor = actors.actors.get(side)
    const next = actor?.party ?? actor?.standsFor ?? null
    if (next === null) break
    side = next
  }
  return side
}
