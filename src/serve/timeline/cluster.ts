import type { Mark } from './data.js'

/** What is placed in a row. */
type Placeable = Pick<Mark, 'row' | 'at'>

/** Marks of one row that stand closer than the given distance, as one; a lone mark is a cluster of one. */
export type Cluster<M extends Placeable = Mark> = {
  readonly row: number
  readonly x: number
  readonly marks: readonly M[]
}

/** Merges neighbours by distance, not by grid cell, so that no two circles overlap at a cell's border. Linear after sorting. */
export function cluster<M extends Placeable>(
  marks: readonly M[],
  xOf: (at: number) => number,
  distance = 24,
): Cluster<M>[] {
  const sorted = [...marks].sort((a, b) => a.row - b.row || a.at - b.at)
  const made: Cluster<M>[] = []
  let open: { row: number; sum: number; last: number; marks: M[] } | null = null
  const close = () => {
    if (open) made.push({ row: open.row, x: open.sum / open.marks.length, marks: open.marks })
  }
  for (const mark of sorted) {
    const x = xOf(mark.at)
    const centre: number = open ? open.sum / open.marks.length : 0
    if (open && open.row === mark.row && (x - centre < distance || x - open.last < 1)) {
      open.sum += x
      open.last = x
      open.marks.push(mark)
      continue
    }
    close()
    open = { row: mark.row, sum: x, last: x, marks: [mark] }
  }
  close()
  return apart(made, distance)
}

/** Centres move as clusters grow: those that came too close are merged once more, from left to right. */
function apart<M extends Placeable>(clusters: readonly Cluster<M>[], distance: number): Cluster<M>[] {
  const made: Cluster<M>[] = []
  for (const next of clusters) {
    const last = made.at(-1)
    if (!last || last.row !== next.row || next.x - last.x >= distance) {
      made.push(next)
      continue
    }
    const marks = [...last.marks, ...next.marks]
    const x = (last.x * last.marks.length + next.x * next.marks.length) / marks.length
    made[made.length - 1] = { row: last.row, x, marks }
  }
  return made
}
