import type { Affiliation } from '../model/index.js'
import type { Draft } from './draft.js'
import { isSide, type Sighting } from './sighting.js'

/**
 * "The two states agreed to start talks", without a day or a place, announces no certain contact: the next one of anybody of theirs is not held
 * "as announced". What the same text tells is of the intent, and so is another intent of these states.
 */
export function isLooseIntent(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (sighting.type !== 'CONSULT' || draft.documents.has(sighting.statement.document)) return false
  const mine = isLoose(sighting, affiliation)
  const theirs = draft.members.every((member) => member.kind === 'remark' || isLoose(member, affiliation))
  if (mine === theirs) return false
  const told = draft.members.filter(({ kind }) => kind !== 'remark')
  const [intents, others] = mine ? [[sighting], told] : [told, [sighting]]
  // "Talks of the two are to come" may be those that the states have the next day.
  if (intents.every(({ statement }) => statement.stance === 'agrees')) return true
  return others.every(({ resolved }) => resolved.length > 1 && resolved.some((key) => !isSide(key, affiliation)))
}

/** A plan that names nobody but states and bodies of their own, and neither when, where nor which one. */
function isLoose({ mode, ahead, grain, place, ordinal, resolved }: Sighting, affiliation: Affiliation): boolean {
  if (mode === 'visit' || !ahead || grain !== 'none' || place !== null || ordinal !== null) return false
  return resolved.length > 1 && resolved.every((key) => isSide(key, affiliation))
}
