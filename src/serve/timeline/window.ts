import { isoIn } from '../../model/index.js'
import { DAY, HOUR, MINUTE } from './data.js'

/** A stretch of time in milliseconds since 1970, at least ten minutes and at most two centuries long. */
export type Window = { readonly from: number; readonly to: number }

const SHORTEST = 10 * MINUTE
const LONGEST = 200 * 365.25 * DAY

/** The window asked for, or all there is. */
export function windowOf(all: Window, from: number | null, to: number | null): Window {
  if (from === null && to === null) return all
  return sound({ from: from ?? Math.min(all.from, to! - DAY), to: to ?? Math.max(all.to, from! + DAY) })
}

/** All times with a margin, so that nothing stands on the edge; an empty list gives the fallback. */
export function extent(times: ArrayLike<number> & Iterable<number>, fallback: Window): Window {
  if (times.length === 0) return sound(fallback)
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const at of times) {
    if (at < from) from = at
    if (at > to) to = at
  }
  const margin = Math.max((to - from) * 0.03, 6 * HOUR)
  return sound({ from: from - margin, to: to + margin })
}

/** Of a hundred, so many may stand so far off that the rest would be a line: they are left to those who ask for them. */
const STRAY = 0.02
const FEW = 20

/** The stretch in which nearly all of ascending times lie: without strays at either end if that halves it, else all of it. */
export function core(times: Float64Array): Float64Array {
  const strays = times.length < FEW ? 0 : Math.ceil(times.length * STRAY)
  const span = (low: number) => times[times.length - 1 - (strays - low)]! - times[low]!
  let best = 0
  for (let low = 1; low <= strays; low++) if (span(low) < span(best)) best = low
  if (strays === 0 || span(best) * 2 > times.at(-1)! - times[0]!) return times
  const [from, to] = [times[best]!, times[times.length - 1 - (strays - best)]!]
  const near = (to - from) / 10
  return times.filter((at) => at >= from - near && at <= to + near)
}

/** Moved by a share of its length: −0.5 is half a window earlier. */
export function moved({ from, to }: Window, share: number): Window {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** Longer or shorter by a factor, around a moment within it. */
export function zoomed({ from, to }: Window, factor: number, around = (from + to) / 2): Window {
  return sound({ from: around - (around - from) * factor, to: around + (to - around) * factor })
}

/** ISO instants without seconds where they are whole minutes. */
export function stamp(at: number): string {
  return `${isoIn(Math.round(at / MINUTE) * MINUTE, null).slice(0, 16)}Z`
}

function sound({ from, to }: Window): Window {
  const [a, b] = from <= to ? [from, to] : [to, from]
  const length = Math.min(LONGEST, Math.max(SHORTEST, b - a))
  const middle = (a + b) / 2
  return { from: middle - length / 2, to: middle + length / 2 }
}
