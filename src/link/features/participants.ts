import type { Affiliation } from '../../model/index.js'
import type { Draft } from '../draft.js'
import { type Compared, cannot, type Feature } from '../feature.js'
import { type Sighting, sameSide } from '../sighting.js'

/** Types in which it matters who did it to whom. */
const MUTUAL = ['CONSULT', 'AGREE', 'COOPERATE', 'MOVE', 'RETREAT']

/** The same people as sets; a state may stand for its minister, one person never for another. */
export const participants: Feature = {
  name: 'participants',
  compare(sighting, draft, affiliation) {
    if (sighting.kind === 'remark' || sighting.resolved.length === 0) return null
    const known = [...draft.actors.keys()].filter((key) => !key.startsWith('"'))
    if (known.length === 0) return null
    if (!MUTUAL.includes(draft.type) && wrongDirection(sighting, draft, affiliation))
      return cannot(`done by ${sighting.subjects.join(', ')}, not by ${[...draft.subjects].join(', ')}`)
    const shared = sighting.resolved.filter((key) => draft.actors.has(key))
    if (shared.length < Math.min(2, sighting.resolved.length, known.length))
      return throughSides(sighting, known, shared, affiliation)
    return together(sighting, known, shared)
  },
}

function together(sighting: Sighting, known: readonly string[], shared: readonly string[]): Compared {
  const least = Math.min(sighting.resolved.length, known.length)
  const all = sighting.resolved.length + known.length - shared.length
  const saw = `both name ${shared.join(', ')}`
  // A conference call of four leaders is not the call of two of them.
  if (sighting.mode === 'phone' && least >= 2 && shared.length / all < 0.6) return cannot(`${saw}, but also others`)
  if (shared.length / least < 0.5) return cannot(`only ${shared.join(', ')} in common`)
  if (least === 1) return { score: all === 1 ? 1 : 0.5, saw: `${saw} alone` }
  return { score: shared.length / least, saw }
}

function throughSides(
  sighting: Sighting,
  known: readonly string[],
  shared: readonly string[],
  affiliation: Affiliation,
): Compared {
  const mine = sighting.resolved.filter((key) => !shared.includes(key))
  const theirs = known.filter((key) => !shared.includes(key))
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  const free = [...many]
  for (const key of few) {
    const at = free.findIndex((other) => sameSide(key, other, affiliation))
    if (at < 0) return cannot(`${mine.join(', ')}, not ${theirs.join(', ')}`)
    free.splice(at, 1)
  }
  const saw = `${[...shared, ...mine].join(', ')} beside ${known.join(', ')}`
  return { score: (shared.length + few.length * 0.6) / (shared.length + few.length), saw: `${saw}: the same sides` }
}

function wrongDirection(sighting: Sighting, draft: Draft, affiliation: Affiliation): boolean {
  if (sighting.subjects.length === 0 || draft.subjects.size === 0) return false
  return !sighting.subjects.some((a) => [...draft.subjects].some((b) => sameSide(a, b, affiliation)))
}
