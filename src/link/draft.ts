import type { Range, StatementType } from '../model/index.js'
import type { Kind } from './kind.js'
import type { Sighting } from './sighting.js'
import { HELD, OF_REMARK, TRUCE } from './tells.js'
import { isStarting } from './truce.js'

/** An event being gathered; features compare a sighting with it. */
export type Draft = {
  readonly type: StatementType
  readonly kind: Kind
  readonly members: Sighting[]
  /** Each mode with how many give it. */
  readonly modes: string[]
  readonly votes: number[]
  /** The participants that the gazetteer knows; a side is left out while one of its people is named. */
  resolved: readonly string[]
  /** Small lists: nearly every draft has one or two of each. */
  readonly above: string[]
  readonly subjects: string[]
  readonly places: string[]
  readonly ordinals: number[]
  readonly documents: Set<string>
  /** The narrowest time that a member gives, and how fine it is. */
  range: Range | null
  /** The same on the clocks of whoever tells of it, if it is a day. */
  local: Range | null
  grain: Sighting['grain']
  /** First and last publication of the members. */
  published: Range | null
  /** What some of its reports tell, and what all of them do, a bit each; remarks count for little. */
  some: number
  all: number
  /** First publication of those who tell of it as held; of one without a date it may be any. */
  heldSince: number
  /** Days without a year that members name. */
  yearless: readonly string[]
  /** Of a truce whose start members give by the clock: the end of the earliest start, the begin of the latest. */
  starts: Range | null
  /** When it was last taken as a candidate. */
  round: number
}

/** A draft of one member. */
export function draftOf(first: Sighting): Draft {
  const draft: Draft = {
    type: first.type,
    kind: first.kind,
    members: [],
    modes: [],
    votes: [],
    // Who takes part by one report is one list for all reports that name the same people.
    resolved: first.kind === 'remark' ? NOBODY : first.resolved,
    above: [],
    subjects: [],
    places: [],
    ordinals: [],
    documents: new Set(),
    range: null,
    local: null,
    grain: 'none',
    published: null,
    some: 0,
    all: -1,
    heldSince: Infinity,
    yearless: NOBODY,
    starts: null,
    round: 0,
  }
  return addTo(draft, first)
}

/** A draft of several members, in their order. */
export function draftOfAll([first, ...others]: readonly Sighting[]): Draft {
  if (!first) throw new RangeError('A draft has at least one member.')
  const draft = draftOf(first)
  for (const member of others) addTo(draft, member)
  return draft
}

/** The same draft, to be added to while others hold this one. */
export function copyOf(draft: Draft): Draft {
  return {
    ...draft,
    members: [...draft.members],
    modes: [...draft.modes],
    votes: [...draft.votes],
    documents: new Set(draft.documents),
    above: [...draft.above],
    subjects: [...draft.subjects],
    places: [...draft.places],
    ordinals: [...draft.ordinals],
  }
}

/** Adds a member; remarks are kept as members but say nothing of who, when and where. */
export function addTo(draft: Draft, sighting: Sighting): Draft {
  draft.members.push(sighting)
  draft.documents.add(sighting.statement.document)
  const day = sighting.statement.when?.yearless
  if (day !== undefined && !draft.yearless.includes(day)) draft.yearless = [...draft.yearless, day]
  if (sighting.kind === 'remark') {
    draft.some |= sighting.tells & OF_REMARK
    return draft
  }
  note(draft, sighting)
  if (sighting.mode !== null) vote(draft, sighting.mode)
  if (isNewTo(draft, sighting))
    draft.resolved = [...new Set([...draft.resolved, ...sighting.resolved])].filter(
      (actor) => !draft.above.includes(actor),
    )
  for (const subject of sighting.subjects) once(draft.subjects, subject)
  if (sighting.place !== null) once(draft.places, sighting.place)
  if (sighting.ordinal !== null) once(draft.ordinals, sighting.ordinal)
  if (sighting.range && isFiner(sighting, draft)) {
    draft.range = sighting.range
    draft.local = sighting.local
    draft.grain = sighting.grain
  }
  const { published } = sighting
  if (published !== null)
    draft.published = draft.published
      ? [Math.min(draft.published[0], published), Math.max(draft.published[1], published)]
      : [published, published]
  return draft
}

function vote({ modes, votes }: Draft, mode: string): void {
  const at = modes.indexOf(mode)
  if (at >= 0) votes[at] = (votes[at] as number) + 1
  else {
    modes.push(mode)
    votes.push(1)
  }
}

/** Notes whom a sighting stands above of; does it change who takes part? */
function isNewTo({ above, resolved }: Draft, sighting: Sighting): boolean {
  if (sighting.resolved === resolved && above.length === sighting.cast.above.length) return false
  const known = above.length
  for (const actor of sighting.cast.above) once(above, actor)
  return above.length > known || sighting.resolved.some((actor) => !resolved.includes(actor) && !above.includes(actor))
}

function once<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value)
}

const NOBODY: readonly string[] = []

/** Notes what a report tells, so that none has to be asked again. */
function note(draft: Draft, sighting: Sighting): void {
  const { tells, published, range, background } = sighting
  draft.some |= tells
  draft.all &= tells
  if (tells & HELD) draft.heldSince = Math.min(draft.heldSince, published ?? -Infinity)
  if (tells & TRUCE && !background && range && isStarting(sighting))
    draft.starts = draft.starts
      ? [Math.min(draft.starts[0], range[1]), Math.max(draft.starts[1], range[0])]
      : [range[1], range[0]]
}

const GRAINS = ['clock', 'day', 'coarse', 'none']

function isFiner(sighting: Sighting, draft: Draft): boolean {
  if (!draft.range || !sighting.range) return true
  const [a, b] = [GRAINS.indexOf(sighting.grain), GRAINS.indexOf(draft.grain)]
  return a < b || (a === b && sighting.range[1] - sighting.range[0] < draft.range[1] - draft.range[0])
}
