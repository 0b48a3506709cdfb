import { type Coverage, rangeOf, type Source } from '../../model/index.js'

export type Stretch = readonly [from: number, to: number]
/** The last look at the sources may be so old. */
export const LOOKED = 6 * 3_600_000
/** By party the stretches of time, in milliseconds, of which its official record is captured, in order and apart. */
export type Captured = ReadonlyMap<string, readonly Stretch[]>

/** What is captured of each party; its official sources may take turns. Only of captured time may silence be told. */
export function capturedOf(
  sources: readonly Source[],
  coverage: readonly Coverage[],
  partyOf: (actor: string | null) => string | null,
): Captured {
  const partyBySource = new Map(
    sources.filter(({ lane }) => lane === 'official').map(({ id, party }) => [id, partyOf(party)] as const),
  )
  const stretches = new Map<string, Stretch[]>()
  for (const { source, from, to } of coverage) {
    const party = partyBySource.get(source)
    const [start, end] = [rangeOf(from, null)?.[0], rangeOf(to, null)?.[0]]
    if (!party || start === undefined || end === undefined || end <= start) continue
    const list = stretches.get(party)
    if (list) list.push([start, end])
    else stretches.set(party, [[start, end]])
  }
  return new Map([...stretches].map(([party, list]) => [party, united(list)]))
}

/** The stretch of a party's record that holds a moment and what comes after it; null where it is not captured then. */
export function stretchAt(captured: Captured, party: string, from: number): Stretch | null {
  const list = captured.get(party) ?? []
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.[0] ?? Infinity) <= from) low = middle + 1
    else high = middle
  }
  const stretch = list[low - 1]
  return stretch !== undefined && stretch[1] > from ? stretch : null
}

/** How coverage differs from what it was. */
export type CoverageChange = {
  /** The earliest moment of which it can be another one; infinity where nothing changed. */
  readonly since: number
  /** Is anything not captured any more? */
  readonly shrank: boolean
}

/** Other stretches than before. */
export function changeOf(before: Captured, now: Captured): CoverageChange {
  let [since, shrank] = [Infinity, false]
  for (const party of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(party) ?? [], now.get(party) ?? []]
    since = Math.min(since, firstOther(was, is))
    shrank ||= was.some(([from, to]) => (stretchAt(now, party, from)?.[1] ?? from) < to)
  }
  return { since, shrank }
}

/** Where the first stretch begins that only one of two lists has. */
function firstOther(a: readonly Stretch[], b: readonly Stretch[]): number {
  let first = 0
  while (first < a.length && a[first]?.[0] === b[first]?.[0] && a[first]?.[1] === b[first]?.[1]) first++
  return Math.min(a[first]?.[0] ?? Infinity, b[first]?.[0] ?? Infinity)
}

/** Stretches that touch are one. */
function united(list: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const [start, end] of list.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)]
    else whole.push([start, end])
  }
  return whole
}
