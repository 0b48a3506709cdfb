import {
  type Document,
  isBareAnnouncement,
  participantKey,
  placeKey,
  type Range,
  type Roster,
  rangeOf,
  rangeOfWhen,
  type Statement,
  type StatementType,
} from '../model/index.js'
import { isBackground, isPointing } from './background.js'
import { daysOf, type Grain, grainOf, isImpossible, isOld, liesAhead, localRange } from './dating.js'
import { type Kind, kindOf } from './kind.js'
import { actOf } from './once-a-day.js'
import { type Cast, castOf, type Partakers } from './partakers.js'
import { tellsOf } from './tells.js'
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
  /** The sides and bodies of those who are named themselves. */
  readonly above: readonly string[]
  /** Names nobody but who mediates or hosts. */
  readonly beside: boolean
  readonly subjects: readonly string[]
  /** Pairs under which it is filed: of participants, and of their sides, alone where it names but one. */
  readonly pairs: readonly string[]
  readonly sides: readonly string[]
  /** The pair of its only side and that of who announces or denies it: that one is the other in it. */
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
  /** Its words point at something known ("the call"). */
  readonly pointing: () => boolean
  /** Everybody whom statements of its document name, and its contacts told in full as `phone|russia|us`. */
  readonly company: () => ReadonlySet<string>
  /** Latest moment of publication in milliseconds; null when unknown. */
  readonly published: number | null
  readonly place: string | null
  /** "the second call" is 2. */
  readonly ordinal: number | null
  /** Stems of the evidence's longer words; made when first asked for. */
  readonly words: () => ReadonlySet<string>
  /** What it tells, a bit each. */
  readonly tells: number
  /** The act by which it is told apart within its day. */
  readonly act: Act | null
  /** Who takes part, as one object for all that name the same people. */
  readonly cast: Cast
  /** The keys of its neighbourhoods, once asked for; kept here, since a weak map of all sightings costs more than the keys. */
  readonly keys: KnownKeys
}

/** The keys under which a sighting can be found, and those under which it looks for others. */
export type Neighbourhood = { readonly filed: readonly number[]; readonly looked: readonly number[] }

/** Filled in as they are asked for. */
export type KnownKeys = {
  byDay: Neighbourhood | null
  byPublication: Neighbourhood | null
  looks: readonly number[] | null
  widely: readonly number[] | null
}

/** What the statements of one document share. */
export type Scene = {
  readonly document: Document | null
  /** Latest moment of publication in milliseconds; null when unknown. */
  readonly published: number | null
  readonly company: () => ReadonlySet<string>
}

/** The scene of a document; `company` is made when first asked for. */
export function sceneOf(document: Document | null, company: () => ReadonlySet<string>): Scene {
  let known: ReadonlySet<string> | null = null
  return {
    document,
    published: rangeOf(document?.published ?? null, document?.zone ?? null)?.[1] ?? null,
    company: () => {
      known ??= company()
      return known
    },
  }
}

/** Makes a statement ready for comparison; a missing document costs the publication time and the words. */
export function sightingOf(told: Statement, scene: Scene, roster: Roster): Sighting {
  const { document, published } = scene
  const bare = told.type === 'CONSULT' && isBareAnnouncement(told)
  const stated = bare ? null : rangeOfWhen(told.when)
  const statement = bare || isImpossible(told, stated, published) ? { ...told, when: null } : told
  const cast = castOf(statement, document, roster)
  const { actors, resolved, sides, above, pairs, sidePairs, general, beside } = cast
  const grain = grainOf(statement, stated, published)
  const range = grain === 'none' ? null : stated
  const local = grain === 'day' && statement.when ? localRange(statement.when, document) : null
  let words: ReadonlySet<string> | null = null
  const made = {
    statement,
    document,
    at: published ?? LAST,
    kind: kindOf(statement),
    type: statement.type,
    mode: statement.mode,
    actors,
    resolved,
    above,
    beside: beside && statement.type === 'CONSULT',
    subjects: statement.participants.filter((p) => p.role === 'actor').map(participantKey),
    pairs,
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
    pointing: () => bare || isPointing(statement, document),
    company: scene.company,
    published,
    place: statement.place ? placeKey(statement.place) : null,
    ordinal: statement.count?.kind === 'ordinal' ? statement.count.min : null,
    words: () => {
      words ??= wordsOf(statement, document, roster)
      return words
    },
    tells: 0,
    act: actOf(statement, document),
    cast,
    keys: { byDay: null, byPublication: null, looks: null, widely: null },
  }
  made.tells = tellsOf(made, roster.affiliation)
  return made
}

function spokenPair(
  { type, stance, actuality, attribution }: Statement,
  sides: readonly string[],
  document: Document | null,
  roster: Roster,
): readonly string[] {
  const [side, ...others] = sides
  if (type !== 'CONSULT' || side === undefined || others.length > 0) return []
  if (stance !== 'denies' && actuality !== 'not' && actuality !== 'planned') return []
  const speakers = [document?.party ?? null, ...attribution.map(({ actor }) => actor)]
  const theirs = new Set(speakers.flatMap((actor) => (actor === null ? [] : [roster.side(actor)])))
  return [...theirs].filter((one) => one !== side).map((one) => [one, side].sort().join('|'))
}

const LAST = 8e14

const SHORT = 4000

/** A transcript or a digest names everybody; a short text is about one thing. */
export function isShort({ document }: Pick<Sighting, 'document'>): boolean {
  return (document?.text.length ?? 0) <= SHORT
}
