import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'
import { AGREED, LOOSE_PLAN, PERSON_AMONG } from './tells.js'

/**
 * "The two states agreed to start talks", without a day or a place, announces no certain contact: the next one of anybody of theirs is not held
 * "as announced". What the same text tells is of the intent, and so is another intent of these states.
 */
export function isLooseIntent({ type, statement, tells }: Sighting, { documents, all }: Draft): boolean {
  if (type !== 'CONSULT' || documents.has(statement.document)) return false
  const [mine, theirs] = [tells & LOOSE_PLAN, all & LOOSE_PLAN]
  if (mine === theirs) return false
  const [intents, others] = mine ? [tells, all] : [all, tells]
  // "Talks of the two are to come" may be those that the states have the next day.
  return ((intents & AGREED) | (others & PERSON_AMONG)) !== 0
}
