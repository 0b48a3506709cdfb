import type { Affiliation } from '../model/index.js'
import { byOrder } from './by-order.js'
import { chosen } from './choice.js'
import type { Changed, Exchange } from './difference.js'
import type { Draft } from './draft.js'
import { createKeyMap } from './key-map.js'
import { isOfMonth } from './neighbourhood.js'
import type { Neighbourhood, Sighting } from './sighting.js'

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
    let before: readonly number[] = []
    for (const member of draft.members) {
      const { filed } = files(member)
      // Most reports of an event name the same people and the same day.
      if (!isSame(filed, before)) for (const key of filed) byKey(key)
      before = filed
    }
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

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at])
}

function byFirst({ members: [a] }: Draft, { members: [b] }: Draft): number {
  return a && b ? byOrder(a, b) : 0
}
