import { overlaps } from './span.js'
import type { Statement } from './statement.js'

/**
 * "The Kremlin had announced the meeting in the afternoon": names nobody but who announced it, so its day is that of the
 * announcement, and it says neither that the meeting was held nor when.
 */
export function isBareAnnouncement({
  stance,
  actuality,
  participants,
  attribution,
  evidence,
  trigger,
}: Statement): boolean {
  if (stance !== 'announces' || actuality !== 'happened' || participants.length === 0) return false
  return participants.every(
    ({ actor, span }) =>
      (actor !== null && attribution.some((link) => link.actor === actor)) ||
      !overlaps(span, evidence) ||
      overlaps(span, trigger),
  )
}
