import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'

/** Sightings that come, and those that are taken out again. */
export type Exchange = { readonly added: readonly Sighting[]; readonly removed: readonly Sighting[] }

/** Drafts that ceased to be and drafts that came to be. */
export type Changed = { readonly gone: readonly Draft[]; readonly made: readonly Draft[] }

/** A draft that is replaced as its members change. */
export type Cell = {
  draft: Draft | null
  /** When it was last taken as a candidate. */
  round: number
}

/** What became of drafts, given those before and the cells that were touched: one with the same members is the same draft. */
export function difference(before: ReadonlySet<Draft>, cells: ReadonlySet<Cell>): Changed {
  const known = new Map([...before].map((draft) => [draft.members[0], draft]))
  const kept = new Set<Draft>()
  const made: Draft[] = []
  for (const cell of cells) {
    if (!cell.draft) continue
    const same = known.size > 0 ? known.get(cell.draft.members[0]) : undefined
    if (same && isSame(same, cell.draft)) {
      kept.add(same)
      cell.draft = same
    } else made.push(cell.draft)
  }
  return { gone: [...before].filter((draft) => !kept.has(draft)), made }
}

/** A statement that was read again is another sighting of the same name. */
function isSame(a: Draft, b: Draft): boolean {
  return a.members.length === b.members.length && a.members.every((member, at) => member === b.members[at])
}
