import type { Affiliation } from '../model/index.js'
import { byOrder } from './by-order.js'
import type { Changed, Exchange } from './difference.js'
import type { Draft } from './draft.js'
import { SAME } from './founding.js'
import { createKeyMap } from './key-map.js'
import { isOfMonth, type Neighbourhood } from './neighbourhood.js'
import { likeness } from './score.js'
import type { Sighting } from './sighting.js'

/** An incomplete sighting may be a little less like the event than a founder. */
const ENOUGH = SAME - 0.04
/** Two drafts closer than this to each other leave it undecided. */
const MARGIN = 0.02
const MOST = 24
const MOST_A_MONTH = 100

/** A sighting whose draft is another one now; one that is taken out has none, and is `out`. */
export type Move = {
  readonly sighting: Sighting
  readonly from: Draft | null
  readonly to: Draft | null
  readonly out?: true
}

/** Sightings that join drafts without changing what those stand for, so that they never bridge two. */
export type Attachment = {
  /** `touched` are drafts that others joined or left: what a sighting may be told of them can have changed. */
  change(changed: Changed, sightings: Exchange, touched?: readonly Draft[]): readonly Move[]
}

/** An empty attachment; `looks` gives the keys under which a sighting looks, `files` those under which a draft's member is filed. */
export function createAttachment(
  looks: (sighting: Sighting) => readonly number[],
  files: (member: Sighting) => Neighbourhood,
  affiliation: Affiliation,
  isTold: (draft: Draft) => boolean = () => true,
): Attachment {
  const target = new Map<Sighting, Draft | null>()
  const [drafts, draftsIn] = [createKeyMap<number, Draft>(), createKeyMap<string, Draft>()]
  const [sightings, sightingsIn] = [createKeyMap<number, Sighting>(), createKeyMap<string, Sighting>()]
  const unlisted: Sighting[] = []
  /** Who looks where is needed from the second change on. */
  const list = () => {
    for (const sighting of unlisted.splice(0)) {
      for (const key of looks(sighting)) sightings.add(key, sighting)
      sightingsIn.add(sighting.statement.document, sighting)
    }
  }
  // Many sightings look under one key between two changes.
  let recent = new Map<number, readonly Draft[]>()
  const latestAt = (key: number, all: ReadonlySet<Draft>): Iterable<Draft> => {
    const most = isOfMonth(key) ? MOST_A_MONTH : MOST
    if (all.size <= most) return all
    const known = recent.get(key) ?? [...all].sort(byFirst).slice(-most)
    recent.set(key, known)
    return known
  }
  const near = (sighting: Sighting): ReadonlySet<Draft> => {
    const found = new Set<Draft>(draftsIn.get(sighting.statement.document))
    for (const key of looks(sighting)) {
      const held = drafts.held(key)
      if (held === undefined) continue
      if (!(held instanceof Set)) found.add(held as Draft)
      else for (const draft of latestAt(key, held)) found.add(draft)
    }
    return found
  }
  const each = (draft: Draft, byKey: (key: number) => void, byDocument: (id: string) => void) => {
    const [only] = draft.members
    if (only && draft.members.length === 1) for (const key of files(only).filed) byKey(key)
    else for (const key of new Set(draft.members.flatMap((member) => files(member).filed))) byKey(key)
    for (const id of draft.documents) byDocument(id)
  }
  const leave = (sighting: Sighting): Move | null => {
    const from = target.get(sighting)
    if (from === undefined) return null
    list()
    for (const key of looks(sighting)) sightings.remove(key, sighting)
    sightingsIn.remove(sighting.statement.document, sighting)
    target.delete(sighting)
    return { sighting, from, to: null, out: true }
  }
  return {
    change({ gone, made }, { added, removed }, touched = []) {
      recent = new Map()
      const left = removed.flatMap((sighting) => leave(sighting) ?? [])
      const dirty = new Set(added)
      const ask = (some: Iterable<Sighting>) => {
        for (const sighting of some) dirty.add(sighting)
      }
      for (const draft of gone)
        each(
          draft,
          (key) => drafts.remove(key, draft),
          (id) => draftsIn.remove(id, draft),
        )
      for (const draft of made)
        each(
          draft,
          (key) => drafts.add(key, draft),
          (id) => draftsIn.add(id, draft),
        )
      const changed = target.size > 0 ? [...gone, ...made, ...touched] : []
      if (changed.length > 0) {
        list()
        for (const draft of changed)
          each(
            draft,
            (key) => ask(sightings.get(key)),
            (id) => ask(sightingsIn.get(id)),
          )
      }
      for (const sighting of added) unlisted.push(sighting)
      const moved = [...dirty].sort(byOrder).flatMap((sighting) => {
        const from = target.get(sighting) ?? null
        const to = chosen(sighting, near(sighting), affiliation, isTold)
        const fresh = !target.has(sighting)
        target.set(sighting, to)
        return from !== to || fresh ? [{ sighting, from, to }] : []
      })
      return [...left, ...moved]
    },
  }
}

function byFirst({ members: [a] }: Draft, { members: [b] }: Draft): number {
  return a && b ? byOrder(a, b) : 0
}

type Ranked = { readonly draft: Draft; readonly score: number; readonly away: number }

/** The draft that a sighting belongs to, if one stands out. */
function chosen(
  sighting: Sighting,
  candidates: Iterable<Draft>,
  affiliation: Affiliation,
  isTold: (draft: Draft) => boolean,
): Draft | null {
  const ranked: Ranked[] = []
  for (const draft of candidates) {
    if (isForeignDenial(sighting, draft) || isVaguePlan(sighting, draft) || isVagueEcho(sighting, draft)) continue
    if (sighting.background && !isTold(draft)) continue
    const score = likeness(sighting, draft, affiliation)
    if (score >= ENOUGH) ranked.push({ draft, score, away: awayFrom(sighting, draft) })
  }
  if (ranked.length > 1) ranked.sort((a, b) => b.score - a.score || a.away - b.away)
  const [first, second] = ranked
  if (!first) return null
  const tied = second && first.score - second.score < MARGIN && Math.abs(first.away - second.away) < 1
  return tied ? null : first.draft
}

/** An undated "no" is of a plan, or of a fresh report that its own side has not affirmed; never of last week's record. */
function isForeignDenial({ statement, range, published, document }: Sighting, draft: Draft): boolean {
  if (statement.actuality !== 'not' || range !== null) return false
  if (published !== null && draft.range && draft.range[1] > published) return false
  if (statement.stance !== 'denies') return true
  const party = document?.party ?? null
  return (
    party !== null && draft.members.some((m) => m.statement.actuality === 'happened' && m.document?.party === party)
  )
}

/** "They will stay in touch" is no plan of the call next week, and what a report of a meeting says comes next is another one. */
function isVaguePlan({ statement, range, mode, ahead }: Sighting, draft: Draft): boolean {
  if (statement.actuality !== 'planned' || range !== null || !ahead) return false
  return (
    mode === null ||
    !draft.modes.has(mode) ||
    draft.members.some((m) => m.statement.document === statement.document && m.statement.actuality === 'happened')
  )
}

const FRESH = 3 * 86_400_000

/** "The dialogue between Moscow and Washington" names no meeting of last week. */
function isVagueEcho({ background, general, range, place, ordinal, published }: Sighting, draft: Draft): boolean {
  if (!background || !general || range !== null || place !== null || ordinal !== null) return false
  const then = draft.range ?? draft.published
  return published === null || then === null || published - then[1] > FRESH
}

/** Days between a sighting's publication and the draft's time. */
function awayFrom({ published, range }: Sighting, draft: Draft): number {
  const at = range?.[0] ?? published
  const then = draft.range ?? draft.published
  if (at === null || then === null) return 1000
  return Math.max(then[0] - at, at - then[1], 0) / 86_400_000
}
