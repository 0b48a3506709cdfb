/** Between neighbours that are numbered together, room for many to come in between; and the least that is left. */
const [STEP, LEAST] = [2 ** 10, 2 ** -16]

/**
 * Ascending places for a sequence, of which some members have one already: these keep it where it fits between its neighbours, so that few
 * are written anew. What comes in between stands close to what it follows, since time goes on behind it; where there is no room left, as
 * many of those behind it move as it takes.
 */
export function placesOf(known: readonly (number | undefined)[]): readonly number[] {
  return filled(fitting(known))
}

/** Without those that stand behind what comes after them, or before what has come. */
function fitting(known: readonly (number | undefined)[]): (number | undefined)[] {
  const next: number[] = new Array(known.length)
  let following = Infinity
  for (let at = known.length - 1; at >= 0; at--) {
    next[at] = following
    following = known[at] ?? following
  }
  let last = -Infinity
  return known.map((place, at) => {
    if (place === undefined || place <= last || place >= (next[at] as number)) return undefined
    last = place
    return place
  })
}

function filled(known: readonly (number | undefined)[]): readonly number[] {
  const places = [...known]
  for (let start = 0; start < places.length; start++) {
    if (places[start] !== undefined) continue
    const before = places[start - 1]
    let end = start
    while (end < places.length && places[end] === undefined) end++
    if (end < places.length && roomIn(before, places[end], end - start) < LEAST)
      while (end < places.length && roomIn(before, places[end], end - start) < 1) end++
    const [many, after] = [end - start, places[end]]
    const step = before === undefined || after === undefined ? STEP : Math.min(1, (after - before) / (many + 1))
    const from = before ?? (after === undefined ? 0 : after - STEP * (many + 1))
    for (let at = start; at < end; at++) places[at] = from + step * (at - start + 1)
    start = end
  }
  return places as number[]
}

function roomIn(before: number | undefined, after: number | undefined, many: number): number {
  if (before === undefined) return Infinity
  return after === undefined ? 0 : (after - before) / (many + 1)
}
