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

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u

/** Two people by their full names make a contact, whoever they are. */
function areNamed(names: readonly string[]): boolean {
  return names.length >= 2 && names.every((name) => FULL_NAME.test(name))
}
