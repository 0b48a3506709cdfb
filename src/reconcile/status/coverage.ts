import { type Coverage, rangeOf, type Source } from '../../model/index.js'

/**
 * Until when the official record of a party is captured without a gap from a moment on, in milliseconds; −∞ where it is
 * not captured at that moment. Its official sources may take turns. Only of captured time may silence be told.
 */
export function coverageOf(
  sources: readonly Source[],
  coverage: readonly Coverage[],
  partyOf: (actor: string | null) => string | null,
): (party: string, from: number) => number {
  const partyBySource = new Map(
    sources.filter(({ lane }) => lane === 'official').map(({ id, party }) => [id, partyOf(party)] as const),
  )
  const stretches = new Map<string, (readonly [number, number])[]>()
  for (const { source, from, to } of coverage) {
    const party = partyBySource.get(source)
    const [start, end] = [rangeOf(from, null)?.[0], rangeOf(to, null)?.[0]]
    if (!party || start === undefined || end === undefined || end <= start) continue
    stretches.set(party, [...(stretches.get(party) ?? []), [start, end]])
  }
  const whole = new Map([...stretches].map(([party, list]) => [party, united(list)]))
  return (party, from) => {
    const list = whole.get(party) ?? []
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.[0] ?? Infinity) <= from) low = middle + 1
      else high = middle
    }
    const end = list[low - 1]?.[1] ?? -Infinity
    return end > from ? end : -Infinity
  }
}

/** Stretches that touch are one. */
function united(list: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const whole: (readonly [number, number])[] = []
  for (const [start, end] of list.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last && start <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], end)]
    else whole.push([start, end])
  }
  return whole
}
