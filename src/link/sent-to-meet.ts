import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'
import { AGREED, AHEAD, PERSON_AMONG } from './tells.js'

/**
 * "They agreed that their defence ministers would meet next week": the plan of the two states, on which people of theirs have agreed, is not a meeting of
 * those who agreed on it, of whom another text tells.
 */
export function isOfThoseWhoSent(sighting: Sighting, draft: Draft): boolean {
  if (sighting.type !== 'CONSULT' || draft.type !== 'CONSULT') return false
  if (isSending(sighting)) return isAmong(sighting, draft.resolved)
  if (!(sighting.tells & PERSON_AMONG) || !(draft.some & AGREED)) return false
  return draft.members.some((member) => isSending(member) && isAmong(member, sighting.resolved))
}

/** A plan that names states only, by somebody who agrees to it. */
function isSending({ tells }: Sighting): boolean {
  return (tells & (AGREED | AHEAD | PERSON_AMONG)) === (AGREED | AHEAD)
}

function isAmong({ statement: { attribution } }: Sighting, people: readonly string[]): boolean {
  return attribution.some(({ actor }) => actor !== null && people.includes(actor))
}
