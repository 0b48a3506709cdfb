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

/** Is a speech about states: does it name two sides at least, and one in every hundred words? */
export function isAboutStates(passage: Passage): boolean {
  const known = aboutStates.get(passage)
  if (known !== undefined) return known
  const sides = passage.mentions
    .filter((mention) => isOtherSide(passage, mention))
    .map(({ actor }) => sideOf(passage, actor!.id))
  const about = new Set(sides).size >= 2 && sides.length * 100 >= passage.words.whole.length
  aboutStates.set(passage, about)
  return about
}

const aboutStates = new WeakMap<Passage, boolean>()

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
