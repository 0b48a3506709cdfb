import type { Affiliation } from '../model/index.js'
import type { Move } from './attachment.js'
import { byOrder } from './by-order.js'
import { daysBetween } from './days-around.js'
import type { Exchange } from './difference.js'
import type { Draft } from './draft.js'
import type { Gathered } from './gather.js'
import { createKeyMap } from './key-map.js'
import { namedBy, whoOf } from './remark.js'
import { sidesOf } from './sides.js'
import type { Sighting } from './sighting.js'

const DAY = 86_400_000
const NOBODY: readonly Sighting[] = []

/** Remarks and the drafts that they name; a change asks again only those near it. */
export type RemarkIndex = {
  change(gathered: Gathered, members: (draft: Draft) => readonly Sighting[], sightings: Exchange): readonly Move[]
}

/** An empty index. */
export function createRemarkIndex(affiliation: Affiliation): RemarkIndex {
  const target = new Map<Sighting, Draft | null>()
  const [inDocument, onDay] = [createKeyMap<string, Draft>(), createKeyMap<string, Draft>()]
  const unlisted: Sighting[] = []
  const remarks = createKeyMap<string, Sighting>()
  const homes = new Map<Draft, readonly string[]>()

  /** The days before it with the sides of those whom it names. */
  function placesOf(remark: Sighting): string[] {
    const sides = [...sidesOf(whoOf(remark), affiliation)]
    return lookDays(remark).flatMap((day) => sides.map((side) => `${day}|${side}`))
  }

  function keysOf(remark: Sighting): string[] {
    return [remark.statement.document, ...placesOf(remark)]
  }

  /** Files a draft anew under the documents of its members; returns all documents it was or is told in. */
  function file(draft: Draft, members: readonly Sighting[]): Iterable<string> {
    const old = homes.get(draft) ?? []
    for (const id of old) inDocument.remove(id, draft)
    const documents = members === draft.members ? [...draft.documents] : documentsOf(members)
    for (const id of documents) inDocument.add(id, draft)
    if (documents.length > 0) homes.set(draft, documents)
    else homes.delete(draft)
    return old.length === 0 ? documents : new Set([...old, ...documents])
  }

  function leave(remark: Sighting): Move[] {
    const from = target.get(remark)
    if (from === undefined) return []
    for (const key of keysOf(remark)) remarks.remove(key, remark)
    target.delete(remark)
    return [{ sighting: remark, from, to: null, out: true }]
  }

  return {
    change({ gone, made, moves }, members, { added, removed }) {
      const dirty = new Set(added)
      if (target.size > 0)
        for (const remark of unlisted.splice(0)) for (const key of keysOf(remark)) remarks.add(key, remark)
      const left = removed.flatMap(leave)
      const ask = (key: string) => {
        for (const remark of remarks.get(key)) dirty.add(remark)
      }
      for (const [list, change] of [[gone, onDay.remove] as const, [made, onDay.add] as const])
        for (const draft of list)
          for (const day of consultDays(draft))
            for (const side of sidesOf(draft.resolved, affiliation)) {
              change(`${day}|${side}`, draft)
              ask(`${day}|${side}`)
            }
      const moved = moves.flatMap(({ from, to }) => [from, to]).filter((draft) => draft !== null)
      const ended = new Set(gone)
      for (const draft of gone) for (const id of file(draft, NOBODY)) ask(id)
      for (const draft of new Set([...made, ...moved]))
        if (!ended.has(draft)) for (const id of file(draft, members(draft))) ask(id)
      for (const remark of added) unlisted.push(remark)
      const told = [...dirty].sort(byOrder).flatMap((remark) => {
        const own = [...inDocument.get(remark.statement.document)].map((draft) => ({ draft, members: members(draft) }))
        const near = () => [...new Set(placesOf(remark).flatMap((key) => [...onDay.get(key)]))]
        const from = target.get(remark) ?? null
        const to = namedBy(remark, own, near, affiliation)
        target.set(remark, to)
        return from === to ? [] : [{ sighting: remark, from, to }]
      })
      return [...left, ...told]
    },
  }
}

function documentsOf(sightings: readonly Sighting[]): readonly string[] {
  return [...new Set(sightings.map(({ statement }) => statement.document))]
}

function consultDays({ type, kind, range }: Draft): number[] {
  return type === 'CONSULT' && kind === 'occurrence' && range ? daysBetween(range[0], range[0]) : []
}

function lookDays({ published }: Sighting): number[] {
  return published === null ? [] : daysBetween(published - 3 * DAY, published)
}
