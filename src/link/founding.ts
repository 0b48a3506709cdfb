import type { Affiliation } from '../model/index.js'
import { byOrder } from './by-order.js'
import { type Cell, type Changed, difference, type Exchange } from './difference.js'
import { addTo, copyOf, type Draft, draftOf, draftOfAll } from './draft.js'
import { createFiling } from './filing.js'
import { eachDifferent, eachKey, isAlike } from './keys.js'
import { likeness } from './score.js'
import { isSide } from './sides.js'
import type { Neighbourhood, Sighting } from './sighting.js'

/** Below this a sighting founds its own event: a wrong merge is worse than a missed one. */
export const SAME = 0.62

/**
 * Drafts founded by sightings in their order: each joins the draft in its neighbourhood that it is most like, the
 * earlier one in a tie, or founds its own. A change founds again only the later sightings that it can concern.
 */
export type Founding = { change(sightings: Exchange): Changed }

/** An empty founding; `near` gives the keys under which a sighting is filed and looks. */
export function createFounding(near: (sighting: Sighting) => Neighbourhood, affiliation: Affiliation): Founding {
  const cellOf = new Map<Sighting, Cell>()
  const filing = createFiling()
  let lookers: Map<number, Sighting[]> | null = null
  let last: Sighting | null = null
  return {
    change({ added, removed: left }) {
      // Most of what leaves has joined another rank's draft at once and never stood here.
      const removed = left.filter((sighting) => cellOf.has(sighting))
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
    for (const cell of filing.candidates(looked, sighting)) {
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
      best = { draft: draftOf(sighting), round: 0 }
      cells.add(best)
    } else if (cells.has(best)) addTo(best.draft, sighting)
    else {
      // What others hold must not change under their hands.
      before.add(best.draft)
      cells.add(best)
      best.draft = addTo(copyOf(best.draft), sighting)
    }
    cellOf.set(sighting, best)
    // Most reports of an event name the same people and the same day.
    const [first] = best.draft?.members ?? []
    if (first === sighting || !first || !isAlike(near(first).filed, filed)) filing.file(filed, best, sighting)
  }

  /** Takes sightings out of their drafts and their drafts out of the keys, before they are placed anew. */
  function takeOut(out: ReadonlySet<Sighting>, before: Set<Draft>, cells: Set<Cell>): void {
    for (const sighting of out) {
      const cell = cellOf.get(sighting)
      if (!cell) continue
      cellOf.delete(sighting)
      filing.takeOut(near(sighting).filed, sighting)
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
      eachDifferent(cell.draft.members, (member) => near(member).filed, ask)
    }
    for (let sighting = open.pop(); sighting; sighting = open.pop()) {
      const { filed, looked } = near(sighting)
      eachKey(filed, ask)
      touch(cellOf.get(sighting))
      eachKey(looked, (key) => {
        for (const { cell } of filing.at(key)) touch(cell)
      })
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
    eachKey(near(sighting).looked, (key) => {
      const list = index.get(key)
      if (list) list.push(sighting)
      else index.set(key, [sighting])
    })
  }

  function forget(sighting: Sighting): void {
    if (!lookers) return
    const index = lookers
    eachKey(near(sighting).looked, (key) => {
      const list = index.get(key)
      if (list)
        index.set(
          key,
          list.filter((one) => one !== sighting),
        )
    })
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
