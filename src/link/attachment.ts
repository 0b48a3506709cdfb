import type { Affiliation } from '../model/index.js'
import type { Draft } from './draft.js'
import { byOrder, type Changed, SAME } from './founding.js'
import { createKeyMap } from './key-map.js'
import type { Neighbourhood } from './neighbourhood.js'
import { likeness } from './score.js'
import type { Sighting } from './sighting.js'

/** An incomplete sighting may be a little less like the event than a founder. */
const ENOUGH = SAME - 0.04
/** Two drafts closer than this to each other leave it undecided. */
const MARGIN = 0.02
const MOST = 24

/** A sighting whose draft is another one now. */
export type Move = { readonly sighting: Sighting; readonly from: Draft | null; readonly to: Draft | null }

/** Sightings that join drafts without changing what those stand for, so that they never bridge two. */
export type Attachment = {
  /** `touched` are drafts that others joined or left: what a sighting may be told of them can have changed. */
  change(changed: Changed, added: readonly Sighting[], touched?: readonly Draft[]): readonly Move[]
}

/** An empty attachment; `looks` gives the keys under which a sighting looks, `files` those under which a draft's member is filed. */
export function createAttachment(
  looks: (sighting: Sighting) => readonly number[],
  files: (member: Sighting) => Neighbourhood,
  affiliation: Affiliation,
  isTold: (draft: Draft) => boolean = () => true,
): Attachment {
  const target = new Map<Sighting, Draft | null>()
  const [drafts, sightings] = [createKeyMap<number, Draft>(), createKeyMap<number, Sighting>()]
  const [draftsIn, sightingsIn] = [createKeyMap<string, Draft>(), createKeyMap<string, Sighting>()]
  // Many sightings look under one key between two changes.
  let recent = new Map<number, readonly Draft[]>()
  const latestAt = (key: number) => {
    let list = recent.get(key)
    if (!list) {
      list = latest(drafts.get(key))
      recent.set(key, list)
    }
    return list
  }
  const near = (sighting: Sighting) => [
    ...draftsIn.get(sighting.statement.document),
    ...looks(sighting).flatMap(latestAt),
  ]
  const each = (draft: Draft, byKey: (key: number) => void, byDocument: (id: string) => void) => {
    for (const key of new Set(draft.members.flatMap((member) => files(member).filed))) byKey(key)
    for (const id of draft.documents) byDocument(id)
  }
  return {
    change({ gone, made }, added, touched = []) {
      recent = new Map()
      const dirty = new Set(added)
      const ask = (list: Iterable<Sighting>) => {
        for (const sighting of list) dirty.add(sighting)
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
      if (target.size > 0)
        for (const draft of [...gone, ...made, ...touched])
          each(
            draft,
            (key) => ask(sightings.get(key)),
            (id) => ask(sightingsIn.get(id)),
          )
      for (const sighting of added) {
        for (const key of looks(sighting)) sightings.add(key, sighting)
        sightingsIn.add(sighting.statement.document, sighting)
      }
      return [...dirty].sort(byOrder).flatMap((sighting) => {
        const from = target.get(sighting) ?? null
        const to = chosen(sighting, near(sighting), affiliation, isTold)
        const fresh = !target.has(sighting)
        target.set(sighting, to)
        return from !== to || fresh ? [{ sighting, from, to }] : []
      })
    },
  }
}

function latest(drafts: Iterable<Draft>): readonly Draft[] {
  const all = [...drafts]
  if (all.length <= MOST) return all
  return all.sort((a, b) => ((a.members[0]?.order ?? '') < (b.members[0]?.order ?? '') ? -1 : 1)).slice(-MOST)
}

/** The draft that a sighting belongs to, if one stands out. */
function chosen(
  sighting: Sighting,
  candidates: readonly Draft[],
  affiliation: Affiliation,
  isTold: (draft: Draft) => boolean,
): Draft | null {
  const ranked = [...new Set(candidates)]
    .filter(
      (draft) => !isForeignDenial(sighting, draft) && !isVaguePlan(sighting, draft) && !isVagueEcho(sighting, draft),
    )
    .filter((draft) => !sighting.background || isTold(draft))
    .map((draft) => ({ draft, score: likeness(sighting, draft, affiliation), away: awayFrom(sighting, draft) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.away - b.away)
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
