import type { Span } from './span.js'
import type { Statement } from './statement.js'

/**
 * "The Kremlin had announced the meeting in the afternoon": names nobody but who announced it, and refers to the others, so its day is that of the
 * announcement, and it says neither that the meeting was held nor when.
 */
export function isBareAnnouncement({ stance, actuality, participants, attribution, evidence }: Statement): boolean {
  if (stance !== 'announces' || actuality === 'not' || participants.length === 0) return false
  return participants.every(
    ({ actor, span }) =>
      (actor !== null && attribution.some((link) => link.actor === actor)) || !overlap(span, evidence),
  )
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
