import type { Affiliation } from '../model/index.js'
import type { Draft } from './draft.js'
import { sameSide } from './sides.js'
import type { Sighting } from './sighting.js'
import { COLLECTIVE } from './tells.js'

/** "I spoke with A and B", of whom nobody says how, is not what these two hold with each other: nobody but them, their sides, mediators and hosts is in that. */
export function isOfAnother({ type, mode, resolved }: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (type !== 'CONSULT' || mode !== null || resolved.length < 3 || draft.resolved.length < 2) return false
  const isKnown = (key: string) =>
    draft.resolved.some((other) => sameSide(key, other, affiliation)) ||
    draft.members.some(({ statement: { participants } }) => participants.some(({ actor }) => actor === key))
  return !resolved.every(isKnown)
}

/** "The leaders" are those of the contact that their text tells of first: of two texts the same only if that is one of the same sides. */
export function isOfOtherLeaders({ statement, tells, scene }: Sighting, { members }: Draft): boolean {
  if (!(tells & COLLECTIVE)) return false
  const others = members.filter((m) => m.resolved.length === 0 && m.statement.document !== statement.document)
  if (others.length === 0) return false
  const own = firstContact(scene.company())
  return own === null || others.some((m) => firstContact(m.scene.company()) !== own)
}

/** `held:phone|russia|us` without how it was held. */
function firstContact(company: ReadonlySet<string>): string | null {
  for (const key of company) if (key.startsWith('held:')) return key.slice(key.indexOf('|'))
  return null
}
