import { overlaps, type Participant } from '../../model/index.js'

/** Adds a participant unless the same actor (or, unresolved, the same words) is there already. */
export function add(found: Participant[], participant: Participant): void {
  if (found.some((other) => same(other, participant))) return
  const { actor, span } = participant
  const within = (a: Participant['span'], b: Participant['span']) => a[0] > b[0] && a[1] === b[1]
  // The words around a name that is known already are no further participant; “the two leaders” are two on the same words.
  if (actor === null && found.some((other) => other.actor !== null && within(other.span, span))) return
  // "Bartholomew" and "Bartholomew I" on the same words are one, by the longer name.
  const shorter = found.findIndex((other) => actor === null && other.actor === null && overlaps(other.span, span))
  if (shorter < 0) found.push(participant)
  else if (length(span) > length(found[shorter]!.span)) found[shorter] = participant
}

function length([start, end]: Participant['span']): number {
  return end - start
}

/** Are two the same actor or, unresolved, the same words? */
export function same(a: { name: string; actor: string | null }, b: { name: string; actor: string | null }): boolean {
  return a.actor !== null || b.actor !== null ? a.actor === b.actor : a.name.toLowerCase() === b.name.toLowerCase()
}
