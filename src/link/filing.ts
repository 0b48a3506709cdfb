import { byOrder } from './by-order.js'
import type { Cell } from './difference.js'
import { eachKey, type Keys, keyOf } from './keys.js'
import type { Sighting } from './sighting.js'

/** Beyond this many drafts under one key only the latest are compared, so that cost per statement stays flat. */
const MOST = 24

/** A cell under a key, since the first of its members that is filed there. */
type Entry = { readonly cell: Cell; readonly by: Sighting }

/** Cells under the keys of their members. */
export type Filing = {
  /** The cells before a sighting under the keys where it looks, in their order; the list is used again for the next one. */
  candidates(looked: Keys, sighting: Sighting): readonly Cell[]
  /** Files a cell, by one of its members, where it is not filed yet. */
  file(filed: Keys, cell: Cell, by: Sighting): void
  /** Takes out what was filed by a sighting. */
  takeOut(filed: Keys, by: Sighting): void
  at(key: number): readonly Entry[]
}

/** An empty filing. */
export function createFiling(): Filing {
  // Most keys have one entry, which is stored bare.
  const byKey = new Map<number, Entry | Entry[]>()
  const found: Cell[] = []
  let round = 0
  return {
    candidates,
    file(filed, cell, by) {
      const entry = { cell, by }
      eachKey(filed, (key) => put(key, entry))
    },
    takeOut(filed, by) {
      eachKey(filed, (key) => {
        const left = at(key).filter((entry) => entry.by !== by)
        if (left.length > 0) byKey.set(key, left)
        else byKey.delete(key)
      })
    },
    at,
  }

  function candidates({ names, slots }: Keys, sighting: Sighting): readonly Cell[] {
    found.length = 0
    round++
    for (const slot of slots)
      for (const name of names) {
        const held = byKey.get(keyOf(name, slot))
        if (held === undefined) continue
        if (!Array.isArray(held)) {
          if (byOrder(held.by, sighting) <= 0) take(held.cell)
          continue
        }
        let end = held.length
        while (end > 0 && byOrder((held[end - 1] as Entry).by, sighting) > 0) end--
        for (let at = Math.max(0, end - MOST); at < end; at++) take((held[at] as Entry).cell)
      }
    return found
  }

  function take(cell: Cell): void {
    if (cell.round === round) return
    cell.round = round
    found.push(cell)
  }

  function put(key: number, entry: Entry): void {
    const held = byKey.get(key)
    if (held === undefined) {
      byKey.set(key, entry)
      return
    }
    const entries = Array.isArray(held) ? held : [held]
    let at = entries.length
    for (let back = at - 1; back >= 0; back--) {
      const other = entries[back] as Entry
      if (other.cell === entry.cell) return
      if (byOrder(other.by, entry.by) > 0) at = back
    }
    if (entries !== held) byKey.set(key, entries)
    if (at === entries.length) entries.push(entry)
    else entries.splice(at, 0, entry)
  }

  function at(key: number): readonly Entry[] {
    const held = byKey.get(key)
    return held === undefined ? [] : Array.isArray(held) ? held : [held]
  }
}
