import {
  type Document,
  isBareAnnouncement,
  participantKey,
  placeKey,
  type Range,
  type Roster,
  rangeOfWhen,
  type Statement,
  type StatementType,
} from '../model/index.js'
import { isBackground, isPointing } from './background.js'
import { daysOf, type Grain, grainOf, isImpossible, isOld, liesAhead, localRange } from './dating.js'
import type { Keys } from './keys.js'
import { type Kind, kindOf } from './kind.js'
import { actOf } from './once-a-day.js'
import { type Cast, castOf, type Partakers } from './partakers.js'
import { type Scene, sidesIn } from './scene.js'
import { COLLECTIVE, tellsOf } from './tells.js'
import type { Act } from './told-apart.js'
import { wordsOf } from './words-of.js'

/** A statement made ready for comparison: keys instead of names, moments instead of dates. */
export type Sighting = {
  readonly statement: Statement
  readonly document: Document | null
  /** The moment of publication by which it is sorted first; what nobody knows comes last. */
  readonly at: number
  readonly kind: Kind
  readonly type: StatementType
  readonly mode: string | null
  readonly actors: Partakers['actors']
  readonly resolved: Partakers['resolved']
  /** Names nobody but who mediates or hosts. */
  readonly beside: boolean
  readonly subjects: readonly string[]
  /** The pairs of the sides of its participants, alone where it names but one. */
  readonly sides: readonly string[]
  /** The pair of its only side and that of who announces or denies it: that one is the other in it. Of "the leaders", the pairs of sides that its document names. */
  readonly spoken: readonly string[]
  /** Does it name a side itself ("Russia and the United States") and not only its people? */
  readonly general: boolean
  /** What the words about its time can mean; null when nothing dates it. */
  readonly range: Range | null
  /** Of a day that names no zone: the day on the clocks of whoever tells of it, to lay beside a clock. */
  readonly local: Range | null
  readonly grain: Grain
  /** Days (counted from 1970) under which it can be found: of its zone, of UTC and of the capitals. */
  readonly days: readonly number[]
  /** Undated, and only pointing back at something that others tell of. */
  readonly background: boolean
  /** A plan or possibility that still lay ahead when it was published; "had said that they would meet" no longer does. */
  readonly ahead: boolean
  /** Latest moment of publication in milliseconds; null when unknown. */
  readonly published: number | null
  readonly place: string | null
  /** "the second call" is 2. */
  readonly ordinal: number | null
  /** What it tells, a bit each. */
  readonly tells: number
  /** The act by which it is told apart within its day. */
  readonly act: Act | null
  /** Who takes part, as one object for all that name the same people. */
  readonly cast: Cast
  /** What the statements of its document share. */
  readonly scene: Scene
  /** Where it is filed and looks, and what is read of its words, once asked for; here, since a weak map of all sightings costs more. */
  byDay: Neighbourhood | null
  byPublication: Neighbourhood | null
  looks: readonly Keys[] | null
  widely: readonly Keys[] | null
  words: readonly number[] | null
  points: boolean | null
}

/** The keys under which a sighting can be found, and those under which it looks for others. */
export type Neighbourhood = { readonly filed: Keys; readonly looked: Keys }

/** Makes a statement ready for comparison; a missing document costs the publication time and the words. */
export function sightingOf(told: Statement, scene: Scene): Sighting {
  const { document, published, roster } = scene
  const bare = told.type === 'CONSULT' && isBareAnnouncement(told)
  const stated = bare ? null : rangeOfWhen(told.when)
  const statement = bare || isImpossible(told, stated, published) ? { ...told, when: null } : told
  const cast = castOf(statement, document, roster)
  const { actors, resolved, sides, sidePairs, general, beside } = cast
  const grain = grainOf(statement, stated, published)
  const range = grain === 'none' ? null : stated
  const local = grain === 'day' && statement.when ? localRange(statement.when, document) : null
  const made: Sighting & { tells: number; spoken: readonly string[] } = {
    statement,
    document,
    at: published ?? LAST,
    kind: kindOf(statement),
    type: statement.type,
    mode: statement.mode,
    actors,
    resolved,
    beside: beside && statement.type === 'CONSULT',
    subjects: subjectsOf(statement),
    sides: sidePairs,
    spoken: spokenPair(statement, sides, document, roster),
    general,
    range,
    local,
    grain: range ? grain : 'none',
    days: range ? daysOf(statement, range, grain) : [],
    background:
      bare || (grain === 'none' ? isBackground(statement, document) : isOld(statement, document, range, published)),
    ahead: liesAhead(statement, document),
    published,
    place: statement.place ? placeKey(statement.place) : null,
    ordinal: statement.count?.kind === 'ordinal' ? statement.count.min : null,
    tells: 0,
    act: actOf(statement, document),
    cast,
    scene,
    byDay: null,
    byPublication: null,
    looks: null,
    widely: null,
    words: null,
    points: bare || null,
  }
  made.tells = tellsOf(made, roster.affiliation)
  if (made.tells & COLLECTIVE && made.type === 'CONSULT' && grain !== 'none') made.spoken = pairsNamed(scene)
  return made
}

function spokenPair(
  { type, stance, actuality, attribution }: Statement,
  sides: readonly string[],
  document: Document | null,
  roster: Roster,
): readonly string[] {
  const [side, ...others] = sides
  if (type !== 'CONSULT' || side === undefined || others.length > 0) return NOBODY
  if (stance !== 'denies' && actuality !== 'not' && actuality !== 'planned') return NOBODY
  const speakers = [document?.party ?? null, ...attribution.map(({ actor }) => actor)]
  const theirs = new Set(speakers.flatMap((actor) => (actor === null ? [] : [roster.side(actor)])))
  return [...theirs].filter((one) => one !== side).map((one) => [one, side].sort().join('|'))
}

const MOST_SIDES = 6

/** The pairs of the sides that a document names, if they are few. */
function pairsNamed(scene: Scene): readonly string[] {
  const { document } = scene
  const named = [...sidesIn(scene)]
  const sides = [...new Set(document?.party ? [...named, document.party] : named)].sort()
  return sides.length > MOST_SIDES ? [] : sides.flatMap((a, at) => sides.slice(at + 1).map((b) => `${a}|${b}`))
}

const LAST = 8e14
const NOBODY: readonly string[] = []

function subjectsOf({ participants }: Statement): readonly string[] {
  let subjects: string[] | null = null
  for (const one of participants) {
    if (one.role !== 'actor') continue
    if (subjects) subjects.push(participantKey(one))
    else subjects = [participantKey(one)]
  }
  return subjects ?? NOBODY
}

/** Do its words point at something known ("the call")? */
export function isPointingBack(sighting: Sighting): boolean {
  sighting.points ??= isPointing(sighting.statement, sighting.document)
  return sighting.points
}

/** The numbers of its evidence's longer words. */
export function wordsIn(sighting: Sighting): readonly number[] {
  const { statement, document, scene } = sighting
  sighting.words ??= wordsOf(statement, document, scene.roster, scene.vocabulary)
  return sighting.words
}

const SHORT = 4000

/** A transcript or a digest names everybody; a short text is about one thing. */
export function isShort({ document }: Pick<Sighting, 'document'>): boolean {
  return (document?.text.length ?? 0) <= SHORT
}
