import type { Affiliation } from '../../model/index.js'
import { message, term } from '../../say/index.js'
import type { Draft } from '../draft.js'
import { type Compared, cannot, type Feature, sayings } from '../feature.js'
import { isSide, sameSide } from '../sides.js'
import { isShort, type Sighting } from '../sighting.js'
import { AHEAD } from '../tells.js'

/** Modes that two reports of one event may use for it. */
const NEAR: readonly (readonly [string, string])[] = [
  ['meet', 'multilateral'],
  ['meet', 'third-party'],
]

/** Talks can be held by telephone. */
const TALKS = /^(?:talks|negotiations|переговор\p{L}*|перемовин\p{L}*)$/iu

const sameKind = sayings((kind: string) => message('same.kind', term('kind', kind)))
const openKind = sayings((kind: string) => message('same.kind-open', term('kind', kind)))

const SAME: Compared = { score: 1, saw: ({ mode, type }) => sameKind(mode ?? type) }
const OPEN: Compared = { score: 0.5, saw: ({ type }) => openKind(type) }
const HELD_BY_PHONE: Compared = { score: 0.4, saw: () => message('same.talks') }
const CLOSE: Compared = {
  score: 0.6,
  saw: ({ mode }, draft) => message('same.kind-near', term('kind', mode ?? ''), term('kind', modeOf(draft) ?? '')),
}

/** The same type and a compatible mode: a call is never a meeting; a mode that is not said agrees half. */
export const typeAndMode: Feature = {
  name: 'type-and-mode',
  compare(sighting, draft, affiliation) {
    const { type, mode, kind } = sighting
    if (kind === 'remark') return null
    if (type !== draft.type || kind !== draft.kind) return cannot()
    if (mode !== null && draft.modes.includes(mode)) return SAME
    const said = modeOf(draft)
    if (mode === null && said === null) return SAME
    // A contact of which nobody says how it was must not gather calls and meetings around it.
    if (said === null && type === 'CONSULT') return cannot()
    // "He talked to the team" is no visit.
    if (mode === null && said === 'visit') return cannot()
    if (mode === null || said === null) return OPEN
    if (said === 'phone' && mode === 'meet' && TALKS.test(wordsOf(sighting))) return HELD_BY_PHONE
    const isNear = NEAR.some((pair) => pair.includes(mode) && pair.includes(said))
    if (!isNear && !isVisitToEachOther(sighting, draft, affiliation) && !isTripToMeet(sighting, draft, affiliation))
      return cannot()
    return CLOSE
  },
}

/** "X hosts Y" and "X met Y" of one day: a visit of one person to another is their meeting; a visit to a state is a journey. */
function isVisitToEachOther({ mode, resolved }: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (!isInPerson(mode)) return false
  for (const one of draft.modes) if (!isInPerson(one)) return false
  const isSame = resolved.length === draft.resolved.length && resolved.every((key) => draft.resolved.includes(key))
  return resolved.length > 1 && isSame && !resolved.some((key) => isSide(key, affiliation))
}

/**
 * "Will travel to Bahrain on Sunday" and "met the foreign minister of Bahrain on Sunday": a trip to a state that is announced, or told in the same
 * text, is of the meeting there; what others tell of a journey stays one of its own.
 */
function isTripToMeet(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  const { mode, resolved, tells, statement } = sighting
  const { modes, resolved: known, all, documents } = draft
  if (modes.length !== 1) return false
  const isOneText = isShort(sighting) && documents.has(statement.document)
  if (mode === 'visit')
    return modes.includes('meet') && (isOneText || (tells & AHEAD) !== 0) && isTripTo(resolved, known, affiliation)
  if (mode !== 'meet' || !modes.includes('visit')) return false
  return (isOneText || (all & AHEAD) !== 0) && isTripTo(known, resolved, affiliation)
}

/** One goes to a state, and there meets somebody of it. */
function isTripTo(trip: readonly string[], meeting: readonly string[], affiliation: Affiliation): boolean {
  if (trip.length !== 2 || meeting.length !== 2) return false
  const state = trip.find((key) => isSide(key, affiliation))
  const guest = trip.find((key) => !isSide(key, affiliation))
  const host = meeting.find((key) => key !== guest)
  if (!state || !guest || !host || !meeting.includes(guest)) return false
  return sameSide(host, state, affiliation)
}

function isInPerson(mode: string | null): boolean {
  return mode === 'visit' || mode === 'meet' || mode === 'multilateral'
}

function wordsOf({ statement: { trigger }, document, place }: Sighting): string {
  return place === null ? (document?.text.slice(...trigger) ?? '') : ''
}

/** The mode that most give, the first of them where several do. */
function modeOf({ modes, votes }: Draft): string | null {
  let best = 0
  for (let at = 1; at < modes.length; at++) if ((votes[at] as number) > (votes[best] as number)) best = at
  return modes[best] ?? null
}
