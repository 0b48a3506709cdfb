import type { Affiliation } from '../model/index.js'
import { byOrder } from './by-order.js'
import { chosen } from './choice.js'
import type { Changed, Exchange } from './difference.js'
import type { Draft } from './draft.js'
import { createKeyMap, type Held, isOne } from './key-map.js'
import { eachDifferent, eachKey, type Keys, keyOf } from './keys.js'
import type { Neighbourhood, Sighting } from './sighting.js'
import { isOfMonth } from './slots.js'

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
  looks: (sighting: Sighting) => readonly Keys[],
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
      for (const keys of looks(sighting)) eachKey(keys, (key) => sightings.add(key, sighting))
      sightingsIn.add(sighting.statement.document, sighting)
    }
  }
  // Many sightings look under one key between two changes.
  let recent = new Map<number, Draft[]>()
  const latestAt = (key: number, slot: number, all: Draft[] | Set<Draft>): Held<Draft> => {
    const most = isOfMonth(slot) ? MOST_A_MONTH : MOST
    if ((all instanceof Set ? all.size : all.length) <= most) return all
    const known = recent.get(key) ?? [...all].sort(byFirst).slice(-most)
    recent.set(key, known)
    return known
  }
  const found: Draft[] = []
  let round = 0
  const take = (draft: Draft) => {
    if (draft.round === round) return
    draft.round = round
    found.push(draft)
  }
  const takeAll = (held: Held<Draft>) => {
    if (isOne(held)) take(held)
    else held.forEach(take)
  }
  /** The drafts near a sighting; the list is used again for the next one. */
  const near = (sighting: Sighting): readonly Draft[] => {
    found.length = 0
    round = nextRound()
    const told = draftsIn.held(sighting.statement.document)
    if (told !== undefined) takeAll(told)
    for (const { names, slots } of looks(sighting))
      for (const slot of slots)
        for (const name of names) {
          const key = keyOf(name, slot)
          const held = drafts.held(key)
          if (held === undefined) continue
          takeAll(isOne(held) ? held : latestAt(key, slot, held))
        }
    return found
  }
  const each = (draft: Draft, byKey: (key: number) => void, byDocument: (id: string) => void) => {
    eachDifferent(draft.members, (member) => files(member).filed, byKey)
    for (const id of draft.documents) byDocument(id)
  }
  const leave = (sighting: Sighting): Move | null => {
    const from = target.get(sighting)
    if (from === undefined) return null
    list()
    for (const keys of looks(sighting)) eachKey(keys, (key) => sightings.remove(key, sighting))
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

let rounds = 0

/** Drafts are marked by more than one attachment. */
function nextRound(): number {
  rounds = (rounds + 1) % 1_000_000_000
  return rounds
}

function byFirst({ members: [a] }: Draft, { members: [b] }: Draft): number {
  return a && b ? byOrder(a, b) : 0
}
