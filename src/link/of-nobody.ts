import { isFullName } from '../model/index.js'
import type { Sighting } from './sighting.js'
import { COLLECTIVE } from './tells.js'

/**
 * Does it name nobody whom the gazetteer or the dossier knows ("several hundred people", «собеседники», "leaders of both sides")? What a side's record
 * says of such a thing cannot be looked up, and its only partaker is often no partaker: it may be of an event that others tell of, and founds none.
 */
export function isOfNobody({ type, resolved, tells, statement: { participants } }: Sighting): boolean {
  // What "the leaders" agreed is told by the text that tells first of whom they are.
  if (resolved.length > 0 || (type !== 'CONSULT' && tells & COLLECTIVE)) return false
  return !areNamed(participants.map(({ name }) => name))
}

/** Two people by their full names make a contact, whoever they are. */
function areNamed(names: readonly string[]): boolean {
  return names.length >= 2 && names.every((name) => isFullName(name))
}
