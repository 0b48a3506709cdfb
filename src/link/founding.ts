import type { Affiliation } from '../model/index.js'
import { byOrder } from './by-order.js'
import { type Cell, type Changed, difference, type Exchange } from './difference.js'
import { addTo, type Draft, draftOf } from './draft.js'
import { likeness } from './score.js'
import { isSide } from './sides.js'
import type { Neighbourhood, Sighting } from './sighting.js'

/** Below this a sighting founds its own event: a wrong merge is worse than a missed one. */
export const SAME = 0.62
/** Beyond this many drafts under one key only the latest are compared, so that cost per statement stays flat. */
const MOST = 24

/**
 * Drafts founded by sightings in their order: each joins the draft in its neighbourhood that it is most like, the
 * earlier one in a tie, or founds its own. A change founds again only the later sightings that it can concern.
 */
export type Founding = { change(sightings: Exchange): Changed }

/** A cell under a key, since the first of its members that is filed there. */
type Entry = { readonly cell: Cell; readonly by: Sighting }

/** An empty founding; `near` gives the keys under which a sighting is filed and looks. */
export function createFounding(near: (sighting: Sighting) => Neighbourhood, affiliation: Affiliation): Founding {
  const cellOf = new Map<Sighting, Cell>()
  const byKey = new Map<number, Entry[]>()
  let lookers: Map<number, Sighting[]> | null = null
  let last: Sighting | null = null
  return {
    change({ added, removed }) {
      if (added.length === 0 && removed.length === 0) return { gone: [], made: [] }
      const sorted = [...added].sort(byOrder)
      const [first] = sorted
      const follows = removed.length === 0 && first !== undefined && (last === null || byOrder(last, first) < 0)
      const again = follows ? sorted : concerned(sorted, removed)
      const before = new Set<Draft>()
      const cells = new Set<Cell>()
      if (!follows) takeOut(new Set([...again, ...removed]), before, cells)
      for (const sighting of again) place(sighting, before, cells)
      for (const sighting of removed) forget(sighting)
      for (const sighting of added) note(sighting)
      return difference(before, cells)
    },
  }

  /** Joins a sighting to the best draft before it, or founds one. */
  function place(sighting: Sighting, before: Set<Draft>, cells: Set<Cell>): void {
    const { filed, looked } = near(sighting)
    let best: Cell | null = null
    let isTied = false
    let score = SAME
    for (const cell of candidates(looked, sighting)) {
      const value = cell.draft ? likeness(sighting, cell.draft, affiliation) : 0
      if (value === score && best !== null) isTied = true
      if (value < score || (value === score && best !== null)) continue
      best = cell
      score = value
      isTied = false
    }
    // Talks of two states may be those of any two of their people: of two that fit alike, of none.
    if (isTied && sighting.type === 'CONSULT' && isOfSides(sighting, affiliation)) best = null
    if (!best?.draft) {
      best = { draft: draftOf(sighting) }
      cells.add(best)
    } else if (cells.has(best)) addTo(best.draft, sighting)
    else {
      // What others hold must not change under their hands.
      before.add(best.draft)
      cells.add(best)
      best.draft = addTo(draftOfAll(best.draft.members), sighting)
    }
    cellOf.set(sighting, best)
    for (const key of filed) file(key, best, sighting)
  }

  function candidates(looked: readonly number[], sighting: Sighting): Iterable<Cell> {
    const found = new Set<Cell>()
    for (const key of looked) {
      const entries = byKey.get(key)
      if (!entries) continue
      let end = entries.length
      while (end > 0 && byOrder((entries[end - 1] as Entry).by, sighting) > 0) end--
      for (let at = Math.max(0, end - MOST); at < end; at++) found.add((entries[at] as Entry).cell)
    }
    return found
  }

  function file(key: number, cell: Cell, by: Sighting): void {
    const entries = byKey.get(key)
    if (!entries) {
      byKey.set(key, [{ cell, by }])
      return
    }
    let at = entries.length
    for (let back = at - 1; back >= 0; back--) {
      const entry = entries[back] as Entry
      if (entry.cell === cell) return
      if (byOrder(entry.by, by) > 0) at = back
    }
    entries.splice(at, 0, { cell, by })
  }

  /** Takes sightings out of their drafts and their drafts out of the keys, before they are placed anew. */
  function takeOut(out: ReadonlySet<Sighting>, before: Set<Draft>, cells: Set<Cell>): void {
    for (const sighting of out) {
      const cell = cellOf.get(sighting)
      if (!cell) continue
      cellOf.delete(sighting)
      for (const key of near(sighting).filed) {
        const entries = byKey.get(key)?.filter(({ by }) => by !== sighting) ?? []
        if (entries.length > 0) byKey.set(key, entries)
        else byKey.delete(key)
      }
      if (cells.has(cell)) continue
      cells.add(cell)
      if (cell.draft) before.add(cell.draft)
      const left = cell.draft?.members.filter((member) => !out.has(member)) ?? []
      cell.draft = left.length > 0 ? draftOfAll(left) : null
    }
  }

  /** The sightings whose draft can be another one after a change, in order: a closure over who looks where. */
  function concerned(added: readonly Sighting[], removed: readonly Sighting[]): readonly Sighting[] {
    const index = lookersNow()
    const found = new Set([...added, ...removed])
    const [start] = [...found].sort(byOrder)
    const seen = new Set<Cell>()
    const keys = new Set<number>()
    const open = [...found]
    const ask = (key: number) => {
      if (keys.has(key)) return
      keys.add(key)
      for (const looker of index.get(key) ?? [])
        if (!found.has(looker) && cellOf.has(looker) && start && byOrder(looker, start) > 0) {
          found.add(looker)
          open.push(looker)
        }
    }
    const touch = (cell: Cell | undefined) => {
      if (!cell?.draft || seen.has(cell)) return
      seen.add(cell)
      for (const member of cell.draft.members) for (const key of near(member).filed) ask(key)
    }
    for (let sighting = open.pop(); sighting; sighting = open.pop()) {
      const { filed, looked } = near(sighting)
      for (const key of filed) ask(key)
      touch(cellOf.get(sighting))
      for (const key of looked) for (const { cell } of byKey.get(key) ?? []) touch(cell)
    }
    for (const sighting of removed) found.delete(sighting)
    return [...found].sort(byOrder)
  }

  /** Who looks under a key; made when first asked for, since whatever comes in order never asks. */
  function lookersNow(): ReadonlyMap<number, readonly Sighting[]> {
    if (!lookers) {
      lookers = new Map()
      for (const sighting of cellOf.keys()) look(sighting, lookers)
    }
    return lookers
  }

  function look(sighting: Sighting, index: Map<number, Sighting[]>): void {
    for (const key of near(sighting).looked) {
      const list = index.get(key)
      if (list) list.push(sighting)
      else index.set(key, [sighting])
    }
  }

  function forget(sighting: Sighting): void {
    if (lookers)
      for (const key of near(sighting).looked) {
        const list = lookers.get(key)
        if (list)
          lookers.set(
            key,
            list.filter((one) => one !== sighting),
          )
      }
  }

  function note(sighting: Sighting): void {
    if (lookers) look(sighting, lookers)
    if (last === null || byOrder(last, sighting) < 0) last = sighting
  }
}

/** Does it name nobody but states and bodies of their own? */
function isOfSides({ resolved }: Sighting, affiliation: Affiliation): boolean {
  return resolved.length > 1 && resolved.every((key) => isSide(key, affiliation))
}

function draftOfAll([first, ...others]: readonly Sighting[]): Draft {
  if (!first) throw new RangeError('A draft has at least one member.')
  const draft = draftOf(first)
  for (const member of others) addTo(draft, member)
  return draft
}
