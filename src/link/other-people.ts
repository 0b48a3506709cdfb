import type { Affiliation } from '../model/index.js'
import type { Draft } from './draft.js'
import { sidesIn } from './scene.js'
import { sameSide, sidesOf } from './sides.js'
import type { Sighting } from './sighting.js'
import { strangersOf } from './strangers.js'
import { COLLECTIVE, STRANGER } from './tells.js'

/** "I spoke with A and B", of whom nobody says how, is not what these two hold with each other: nobody but them, their sides, mediators and hosts is in that. */
export function isOfAnother({ type, mode, resolved }: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (type !== 'CONSULT' || mode !== null || resolved.length < 3 || draft.resolved.length < 2) return false
  const isKnown = (key: string) =>
    draft.resolved.some((other) => sameSide(key, other, affiliation)) ||
    draft.members.some(({ statement: { participants } }) => participants.some(({ actor }) => actor === key))
  return !resolved.every(isKnown)
}

/** "The leaders" are those of the contact that their text tells of first: of two texts the same only if that is one of the same sides. */
export function isOfOtherLeaders(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (!(sighting.tells & COLLECTIVE)) return false
  if (draft.resolved.length > 1 && draft.type === 'CONSULT') return !isOfTheirSides(sighting, draft, affiliation)
  const { statement, scene } = sighting
  const others = draft.members.filter((m) => m.resolved.length === 0 && m.statement.document !== statement.document)
  if (others.length === 0) return false
  const own = firstContact(scene.company())
  return own === null || others.some((m) => firstContact(m.scene.company()) !== own)
}

/** Those whose contact another text tells of by their names, on that day or in that place, if their own text is about both sides. */
function isOfTheirSides(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  const { statement, document, grain, place, scene } = sighting
  const sides = sidesOf(draft.resolved, affiliation)
  if (sides.size < 2) return false
  const named = sidesIn(scene)
  for (const side of sides) if (!named.has(side) && document?.party !== side) return false
  if (draft.members.some((member) => member.statement.document === statement.document)) return true
  const isDated = (one: string) => one === 'day' || one === 'clock'
  return (isDated(grain) && isDated(draft.grain)) || (place !== null && draft.places.includes(place))
}

/** `held:phone|russia|us` without how it was held. */
function firstContact(company: ReadonlySet<string>): string | null {
  for (const key of company) if (key.startsWith('held:')) return key.slice(key.indexOf('|'))
  return null
}

/** The minister of a state and its ambassador, of whom nobody knows either, were met each by himself: people of two names in one script are two. */
export function isOfOtherStranger({ type, tells, statement }: Sighting, draft: Draft): boolean {
  if (type !== 'CONSULT' || !(tells & STRANGER) || !(draft.some & STRANGER)) return false
  const own = strangersOf(statement)
  const others = draft.members.flatMap((member) => strangersOf(member.statement))
  const isAlike = (name: string) => others.some((other) => isOneName(name, other))
  return others.length > 0 && !own.some(isAlike)
}

/** The same last name, or names of which nobody can say it, in two scripts. */
function isOneName(one: string, other: string): boolean {
  if (LATIN.test(one) !== LATIN.test(other)) return true
  const last = (name: string) => name.split(' ').at(-1)
  return one === other || last(one) === last(other)
}

const LATIN = /^[a-z]/
