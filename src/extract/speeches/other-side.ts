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
  const sides = passage.mentions
    .filter((mention) => isOtherSide(passage, mention))
    .map(({ actor }) => sideOf(passage, actor!.id))
  return new Set(sides).size >= 2 && sides.length * 100 >= passage.words.whole.length
}

/** Follows whom an actor stands for, belongs to or holds an office of, outward to the state or body that belongs to nobody. */
export function sideOf({ actors }: Passage, id: string): string {
  let side = id
  for (let steps = 0; steps < 4; steps++) {
    const actor = actors.actors.get(side)
    const above =
      actor?.kind === 'state' ? null : (actor?.standsFor ?? actor?.party ?? actors.officesOf(side, null)[0]?.of)
    if (!above) return side
    side = above
  }
  return side
}
