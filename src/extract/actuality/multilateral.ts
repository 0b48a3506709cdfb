import type { Draft, Scene } from '../scene.js'

/** A meeting of three states or more is a multilateral one, a "ministerial meeting with Egypt" one of two. */
export function multilateral({ passage }: Scene, draft: Draft): Draft {
  if (
    draft.mode === 'multilateral' &&
    draft.participants.length === 2 &&
    OF_TWO.test(passage.text.slice(...draft.trigger))
  )
    return { ...draft, mode: 'meet' }
  if (draft.type !== 'CONSULT' || draft.mode !== 'meet' || draft.by === 'consult/not-invited') return draft
  const states = new Set(
    draft.participants.flatMap(({ actor, span }) => {
      if (actor && passage.actors.actors.get(actor)?.kind !== 'person') return [actor]
      // "The foreign ministers of A, B and C": people whom the text names by their states.
      const named = passage.mentions.find((each) => each.span[0] === span[0] && each.actor?.kind === 'state')
      return named ? [named.actor!.id] : []
    }),
  )
  return states.size >= 3 ? { ...draft, mode: 'multilateral' } : draft
}

const OF_TWO = /^ministerial meeting\b/i
