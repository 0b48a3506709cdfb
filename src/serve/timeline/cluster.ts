import type { Mark } from './data.js'

/** Marks of one row that stand closer than the given distance, as one; a lone mark is a cluster of one. */
export type Cluster = { readonly row: number; readonly x: number; readonly marks: readonly Mark[] }

/** Merges neighbours by distance, not by grid cell, so that no two circles overlap at a cell's border. Linear after sorting. */
export function cluster(marks: readonly Mark[], xOf: (at: number) => number, distance = 24): Cluster[] {
  const sorted = [...marks].sort((a, b) => a.row - b.row || a.at - b.at)
  const made: Cluster[] = []
  let open: { row: number; sum: number; last: number; marks: Mark[] } | null = null
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
function apart(clusters: readonly Cluster[], distance: number): Cluster[] {
  const made: Cluster[] = []
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
