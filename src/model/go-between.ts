import type { EventParticipant } from './event.js'

/** A mediator carries what the sides say to each other, a host gives them a roof: neither is a side. */
export function isGoBetween({ role }: Pick<EventParticipant, 'role'>): boolean {
  return role === 'host' || role === 'mediator'
}

/** Those who are sides of an act, where it has two at least; else everybody who takes part. */
export function sidesAmong<T extends Pick<EventParticipant, 'role'>>(participants: readonly T[]): readonly T[] {
  const sides = participants.filter((one) => !isGoBetween(one))
  return sides.length > 1 ? sides : participants
}
