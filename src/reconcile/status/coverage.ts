import { type Coverage, rangeOf, type Source } from '../../model/index.js'

export type Stretch = readonly [from: number, to: number]
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
  /** Can the record of a party be captured from this moment until another one than before? */
  readonly concerns: (party: string, from: number) => boolean
  /** Is anything not captured any more? */
  readonly shrank: boolean
}

/** Other stretches than before, by party. */
export function changeOf(before: Captured, now: Captured): CoverageChange {
  const hulls = new Map<string, Stretch>()
  let shrank = false
  for (const party of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(party) ?? [], now.get(party) ?? []]
    const hull = hullOf(was, is)
    if (!hull) continue
    hulls.set(party, hull)
    shrank ||= was.some(([from, to]) => (stretchAt(now, party, from)?.[1] ?? from) < to)
  }
  return {
    since: Math.min(...[...hulls.values()].map(([from]) => from)),
    shrank,
    concerns: (party, from) => {
      const hull = hulls.get(party)
      return hull !== undefined && hull[0] <= from && from <= hull[1]
    },
  }
}

/** From the first to the last stretch that only one of two lists has. */
function hullOf(a: readonly Stretch[], b: readonly Stretch[]): Stretch | null {
  const isSame = (x: Stretch | undefined, y: Stretch | undefined) => x?.[0] === y?.[0] && x?.[1] === y?.[1]
  let first = 0
  while (first < Math.max(a.length, b.length) && isSame(a[first], b[first])) first++
  if (first === Math.max(a.length, b.length)) return null
  const starts = [a, b].flatMap((list) => list[first]?.[0] ?? [])
  const ends = [a, b].flatMap((list) => list.at(-1)?.[1] ?? [])
  return [Math.min(...starts), Math.max(...ends)]
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
