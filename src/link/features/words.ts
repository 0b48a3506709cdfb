import { message } from '../../say/index.js'
import { isOneClash } from '../clash.js'
import type { Draft } from '../draft.js'
import { cannot, type Feature, sayings } from '../feature.js'
import { isPlain } from '../kind.js'
import { isOnceADay } from '../once-a-day.js'
import { type Sighting, wordsIn } from '../sighting.js'
import { TRUCE } from '../tells.js'
import { overlapOf } from '../words-of.js'

const LEAST = 0.34
/** So many of the first reports are read. */
const SOME = 3

const sameWords = sayings((percent: number) => message('same.words', percent))

/**
 * Common words, where who, when and where do not suffice: two sides can strike, accuse or agree many times in a day.
 * Across languages a common place or term has to do instead.
 */
export const words: Feature = {
  name: 'words',
  compare(sighting, draft) {
    if (isPlain(draft.type) && (draft.type === 'MOVE' || Math.max(sighting.resolved.length, draft.resolved.length) > 1))
      return null
    if (sighting.tells & TRUCE && isTold(sighting, draft)) return null
    if (sighting.type === 'CONSULT' && namesTheSame(sighting, draft)) return null
    if (sighting.mode === 'visit' && isOneTrip(sighting, draft)) return null
    if (isOnceADay(sighting, draft) || isOneClash(sighting, draft)) return null
    const lang = sighting.document?.lang ?? null
    let [others, best] = [0, 0]
    for (let at = 0; at < SOME && at < draft.members.length; at++) {
      const member = draft.members[at] as Sighting
      if ((member.document?.lang ?? null) !== lang) continue
      others++
      best = Math.max(best, overlapOf(wordsIn(sighting), wordsIn(member)))
    }
    if (others === 0) {
      const agreed = sighting.place !== null && draft.places.includes(sighting.place)
      const length = sighting.statement.terms?.length?.value
      const sameLength = !!length && draft.members.some((m) => m.statement.terms?.length?.value === length)
      return agreed || sameLength ? null : cannot()
    }
    return best < LEAST ? cannot() : { score: Math.min(1, best / 0.6), saw: () => sameWords(Math.round(best * 100)) }
  },
}

/** A truce of two sides, and one that its only side declares or dates, is told apart by its time and length. */
function isTold({ resolved, range, statement: { stance } }: Sighting, draft: Draft): boolean {
  if (resolved.length === 0 || draft.resolved.length === 0) return false
  if (resolved.length > 1 || draft.resolved.length > 1) return true
  return range !== null || stance === 'announces' || stance === 'agrees'
}

/** Two by name, one of whom the gazetteer does not know, are no less certain than two whom it knows. */
function namesTheSame({ actors }: Sighting, { members }: Draft): boolean {
  const isSame = ({ actors: others }: Sighting) =>
    others.length === actors.length && actors.every((key) => others.includes(key))
  return actors.length > 1 && actors.some(isNamed) && members.some(isSame)
}

/** "the minister" is anybody. */
function isNamed(key: string): boolean {
  return /^"[\p{L}’'.-]+ [\p{L}’'.-]+$/u.test(key) && !/^"(?:the|a|an|his|her|their|its|two|both|some) /u.test(key)
}

/** A trip of one person is told apart by its place; without one, it is the trip that the same text tells of. */
function isOneTrip({ place, statement }: Sighting, draft: Draft): boolean {
  return place === null ? draft.documents.has(statement.document) : draft.places.includes(place)
}
