import { type Affiliation, hasHappened, isReturnedFire, isTruce } from '../model/index.js'
import { isAtBorder } from './clash.js'
import { areTheSides, isCollective } from './collective.js'
import { isContactNoun } from './contact-noun.js'
import { isDirected } from './kind.js'
import { mannerOf } from './manner.js'
import { isRelocating } from './relocated.js'
import { isSide } from './sides.js'
import type { Sighting } from './sighting.js'
import { strangersOf } from './strangers.js'
import { toldApart } from './told-apart.js'
import { isProlonged } from './truce.js'

/**
 * What a report tells, a bit for each: read once, since a report is laid beside many others, and one "or" and one "and" of a draft's
 * reports say what some and what all of them tell.
 */
export const TRUCE = 1 << 0
/** As having taken place, or as taking place. */
export const HAPPENED = 1 << 1
export const HELD = 1 << 2
/** A plan or possibility that lay ahead when it was published. */
export const AHEAD = 1 << 3
export const AGREED_TRUCE = 1 << 4
/** Of the extension of a truce, or of the truce itself; what only speaks of a truce may be of either. */
export const EXTENSION = 1 << 5
export const TRUCE_ITSELF = 1 << 6
/** "The two states agreed to start talks", and neither when, where nor which. */
export const LOOSE_PLAN = 1 << 7
/** By somebody who agrees. */
export const AGREED = 1 << 8
/** Of several, one of them a person or body. */
export const PERSON_AMONG = 1 << 9
/** Of people of two sides. */
export const OF_PEOPLE = 1 << 10
/** The same in a report, and in one other than of a plan without a day; a remark tells neither. */
export const NAMED_PEOPLE = 1 << 11
export const PEOPLE_FOR_CERTAIN = 1 << 12
/** A plan of a contact without a day. */
export const OPEN_PLAN = 1 << 13
/** "Was moved to Doha". */
export const RELOCATED = 1 << 14
/** A contact by its name only ("talks"), in the media. */
export const NOUN = 1 << 15
export const DIRECT = 1 << 16
export const INDIRECT = 1 << 17
/** "Returned fire". */
export const ANSWER = 1 << 18
export const AT_BORDER = 1 << 19
/** It matters who does it to whom. */
export const DIRECTED = 1 << 20
/** Of "the leaders", whoever they are. */
export const COLLECTIVE = 1 << 21
/** Of somebody by his full name whom nobody knows, and at most one person whom somebody does. */
export const STRANGER = 1 << 22

/** What counts of a remark, too, which else says nothing of who, when and where. */
export const OF_REMARK = AHEAD | OF_PEOPLE | RELOCATED

/** The bits of a sighting. */
export function tellsOf(sighting: Sighting, affiliation: Affiliation): number {
  const { statement, kind, ahead } = sighting
  const { actuality, stance } = statement
  let tells = ahead ? AHEAD : 0
  if (hasHappened(statement)) tells |= HAPPENED
  if (actuality === 'happened' && kind !== 'remark') tells |= HELD
  if (stance === 'agrees') tells |= AGREED
  if (isDirected(sighting)) tells |= DIRECTED
  tells |= ofWhom(sighting, affiliation)
  if (sighting.type === 'CONSULT') tells |= ofContact(sighting, affiliation)
  if (isTruce(sighting)) tells |= ofTruce(sighting)
  if (toldApart(sighting.type).fought) tells |= ofFight(sighting)
  return tells
}

function ofWhom({ type, mode, ahead, grain, place, ordinal, resolved, actors }: Sighting, affiliation: Affiliation) {
  if (resolved.length === 0) return actors.some(type === 'CONSULT' ? isCollective : areTheSides) ? COLLECTIVE : 0
  const isOpen = type === 'CONSULT' && ahead && (grain === 'none' || grain === 'coarse')
  let tells = isOpen ? OPEN_PLAN : 0
  if (resolved.length < 2) return tells
  let [people, side, several] = [0, '', false]
  for (const key of resolved) {
    if (isSide(key, affiliation)) continue
    people++
    const own = affiliation(key).at(-1) ?? key
    several ||= side !== '' && own !== side
    side = own
  }
  if (people > 0) tells |= PERSON_AMONG
  else if (mode !== 'visit' && ahead && grain === 'none' && place === null && ordinal === null) tells |= LOOSE_PLAN
  if (several) tells |= isOpen ? OF_PEOPLE | NAMED_PEOPLE : OF_PEOPLE | NAMED_PEOPLE | PEOPLE_FOR_CERTAIN
  return tells
}

function ofContact(sighting: Sighting, affiliation: Affiliation): number {
  const { statement, document } = sighting
  const { actuality, trigger } = statement
  let tells = 0
  const words = actuality === 'planned' || actuality === 'happened' ? (document?.text.slice(...trigger) ?? '') : ''
  if (actuality === 'planned' && isRelocating(words)) tells |= RELOCATED
  if (actuality === 'happened' && document?.party === null && isContactNoun(words)) tells |= NOUN
  if (isOfStranger(sighting, affiliation)) tells |= STRANGER
  const manner = mannerOf(statement, document)
  return manner === null ? tells : tells | (manner === 'direct' ? DIRECT : INDIRECT)
}

function isOfStranger({ statement, resolved }: Sighting, affiliation: Affiliation): boolean {
  if (strangersOf(statement).length === 0) return false
  return resolved.filter((key) => !isSide(key, affiliation)).length < 2
}

function ofTruce({ statement: { actuality, content }, kind, background, document }: Sighting): number {
  let tells = TRUCE
  if (kind === 'occurrence' && actuality !== 'not') tells |= AGREED_TRUCE
  return background ? tells : tells | (isProlonged(content, document) ? EXTENSION : TRUCE_ITSELF)
}

function ofFight({ statement, document }: Sighting): number {
  const answers = isReturnedFire(statement, document?.text ?? '') ? ANSWER : 0
  return isAtBorder(statement, document) ? answers | AT_BORDER : answers
}
