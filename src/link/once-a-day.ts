import type { Document, Statement } from '../model/index.js'
import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'
import { type Act, toldApart } from './told-apart.js'

/**
 * Are both reports of one act of that day between the same sides? An exchange of prisoners, an envoy summoned, diplomats
 * expelled: who and when tell it apart, and no common words are needed.
 */
export function isOnceADay(sighting: Sighting, draft: Draft): boolean {
  const { act } = sighting
  if (act === null || !isOfOneDay(sighting, draft)) return false
  return draft.members.some((member) => member.act === act && isOfSameSides(sighting, member))
}

/** Both dated, or told within a day of it. */
function isOfOneDay({ range, published }: Sighting, draft: Draft): boolean {
  if (draft.range === null) return false
  return range !== null || (published !== null && published >= draft.range[0] && published - draft.range[1] <= DAY)
}

const DAY = 86_400_000

/** "The exchange of prisoners with Baku", "an envoy was summoned to the ministry in Oslo": the other side is the one that tells of it. */
export function isOfTeller(statement: Statement, document: Document | null): boolean {
  if (document?.lane !== 'official' || document.party === null) return false
  const act = actOf(statement, document)
  return act === 'release' || act === 'summons' || act === 'expulsion'
}

/** The same two sides; of what one side is told to have done, that side among them. */
function isOfSameSides({ sides, subjects, type }: Sighting, other: Sighting): boolean {
  const [mine, theirs] = [sides[0], other.sides[0]]
  if (sides.length !== 1 || other.sides.length !== 1 || mine === undefined || theirs === undefined) return false
  if (mine === theirs) return mine.includes('|') || (subjects.length > 0 && other.subjects.length > 0)
  const [lone, pair] = mine.includes('|') ? [theirs, mine] : [mine, theirs]
  if (lone.includes('|') || !pair.split('|').includes(lone)) return false
  return type === 'RETREAT' || (subjects.includes(lone) && other.subjects.includes(lone))
}

/** The act that a statement tells of, by its mode or the words of its trigger. */
export function actOf({ type, mode, trigger }: Statement, document: Document | null): Act | null {
  const { act } = toldApart(type)
  if (act === null) return null
  const isOfIt = act.words ? act.words.test(document?.text.slice(...trigger) ?? '') : mode === act.mode
  return isOfIt ? act.name : null
}
