import type { Document } from '../../model/index.js'
import { momentOf } from '../database/moment.js'

type Placed = Pick<Document, 'id' | 'published' | 'updated'>

/** Things in order of publication, then of id, with others put in their places; `fresh` are few and in any order. */
export function withFresh<T extends Placed>(ordered: readonly T[], fresh: readonly T[]): T[] {
  const merged: T[] = []
  let from = 0
  for (const one of fresh.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))) {
    const to = firstAfter(ordered, one, from)
    for (; from < to; from++) merged.push(ordered[from] as T)
    merged.push(one)
  }
  for (; from < ordered.length; from++) merged.push(ordered[from] as T)
  return merged
}

function firstAfter(ordered: readonly Placed[], one: Placed, from: number): number {
  const place = placeOf(one)
  let [low, high] = [from, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ordered[middle] as Placed
    const at = placeOf(other)
    if (at < place || (at === place && other.id < one.id)) low = middle + 1
    else high = middle
  }
  return low
}

function placeOf({ published, updated }: Placed): number {
  return momentOf(published ?? updated)
}
