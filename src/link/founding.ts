import type { Affiliation } from '../model/index.js'
import { addTo, type Draft, draftOf } from './draft.js'
import { createKeyMap } from './key-map.js'
import type { Neighbourhood } from './neighbourhood.js'
import { likeness } from './score.js'
import type { Sighting } from './sighting.js'

/** Below this a sighting founds its own event: a wrong merge is worse than a missed one. */
export const SAME = 0.62
/** Beyond this many drafts under one key only the latest are compared, so that cost per statement stays flat. */
const MOST = 24

/** Drafts that ceased to be and drafts that came to be. */
export type Changed = { readonly gone: readonly Draft[]; readonly made: readonly Draft[] }

/** Drafts founded by sightings that meet in their neighbourhoods; a change touches only the groups it meets. */
export type Founding = { change(added: readonly Sighting[], removed: readonly Sighting[]): Changed }

type Group = { readonly members: Set<Sighting>; drafts: readonly Draft[] }

/** An empty founding; `near` gives the keys under which a sighting is filed and looks. */
export function createFounding(near: (sighting: Sighting) => Neighbourhood, affiliation: Affiliation): Founding {
  const groupOf = new Map<Sighting, Group>()
  const [filers, lookers] = [createKeyMap<number, Sighting>(), createKeyMap<number, Sighting>()]
  return {
    change(added, removed) {
      const touched = new Set<Group>()
      const before = new Set<Draft>()
      const touch = (group: Group) => {
        touched.add(group)
        for (const draft of group.drafts) before.add(draft)
      }
      for (const sighting of removed) {
        const group = groupOf.get(sighting)
        if (!group) continue
        touch(group)
        group.members.delete(sighting)
        groupOf.delete(sighting)
        const { filed, looked } = near(sighting)
        for (const key of filed) filers.remove(key, sighting)
        for (const key of looked) lookers.remove(key, sighting)
      }
      for (const sighting of added) {
        let group: Group = { members: new Set([sighting]), drafts: [] }
        groupOf.set(sighting, group)
        for (const other of meets(near(sighting), sighting)) {
          const theirs = groupOf.get(other)
          if (!theirs || theirs === group) continue
          touch(theirs)
          touch(group)
          group = united(group, theirs, groupOf)
        }
        touch(group)
      }
      return rebuilt(
        [...touched].filter((group) => isLive(group, groupOf)),
        before,
        near,
        affiliation,
      )
    },
  }

  /** Files a sighting and returns one member of every group that it looks at or that looks at it. */
  function meets({ filed, looked }: Neighbourhood, sighting: Sighting): Set<Sighting> {
    const met = new Set<Sighting>()
    for (const key of looked) {
      const first = !lookers.has(key)
      lookers.add(key, sighting)
      // Those filed under a key are one group as soon as anybody looks there.
      for (const other of filers.get(key)) {
        met.add(other)
        if (!first) break
      }
    }
    for (const key of filed) {
      const first = !filers.has(key)
      filers.add(key, sighting)
      for (const other of lookers.get(key)) {
        met.add(other)
        if (!first) break
      }
    }
    return met
  }
}

function isLive(group: Group, groupOf: ReadonlyMap<Sighting, Group>): boolean {
  for (const member of group.members) return groupOf.get(member) === group
  return false
}

function united(a: Group, b: Group, groupOf: Map<Sighting, Group>): Group {
  const [large, small] = a.members.size >= b.members.size ? [a, b] : [b, a]
  for (const member of small.members) {
    large.members.add(member)
    groupOf.set(member, large)
  }
  return large
}

/** Founds the drafts of whole groups again; one with the same members as before is the same draft. */
function rebuilt(
  groups: readonly Group[],
  before: ReadonlySet<Draft>,
  near: (sighting: Sighting) => Neighbourhood,
  affiliation: Affiliation,
): Changed {
  const known = new Map([...before].map((draft) => [nameOf(draft), draft]))
  const kept = new Set<Draft>()
  const made: Draft[] = []
  for (const group of groups)
    group.drafts = found([...group.members].sort(byOrder), near, affiliation).map((draft) => {
      const same = known.size > 0 ? known.get(nameOf(draft)) : undefined
      if (same) kept.add(same)
      else made.push(draft)
      return same ?? draft
    })
  return { gone: [...before].filter((draft) => !kept.has(draft)), made }
}

function nameOf({ members }: Draft): string {
  return members.map(({ statement }) => statement.id).join('|')
}

/** Earlier before later, whatever order they came in. */
export function byOrder(a: { readonly order: string }, b: { readonly order: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0
}

/** Each sighting joins the draft it is most like, the earlier one in a tie, or founds its own. */
function found(
  sightings: readonly Sighting[],
  near: (sighting: Sighting) => Neighbourhood,
  affiliation: Affiliation,
): Draft[] {
  const drafts: Draft[] = []
  const byKey = new Map<number, Draft[]>()
  for (const sighting of sightings) {
    const { filed, looked } = near(sighting)
    let best: Draft | null = null
    let score = SAME
    for (const draft of candidates(looked, byKey)) {
      const value = likeness(sighting, draft, affiliation)
      if (value < score || (value === score && best !== null)) continue
      best = draft
      score = value
    }
    if (best) addTo(best, sighting)
    else {
      best = draftOf(sighting)
      drafts.push(best)
    }
    for (const key of filed) {
      const list = byKey.get(key)
      if (!list) byKey.set(key, [best])
      else if (!list.includes(best)) list.push(best)
    }
  }
  return drafts
}

function candidates(looked: readonly number[], byKey: ReadonlyMap<number, readonly Draft[]>): Iterable<Draft> {
  const found = new Set<Draft>()
  for (const key of looked) for (const draft of byKey.get(key)?.slice(-MOST) ?? []) found.add(draft)
  return found
}
