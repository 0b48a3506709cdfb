import { message } from '../../say/index.js'
import { calledBy } from '../called.js'
import { type Compared, cannot, type Feature, sayings } from '../feature.js'
import { sameSide } from '../sides.js'
import { RELOCATED } from '../tells.js'

const samePlace = sayings((key: string) => message('same.place', calledBy(key)))

const SAME: Compared = { score: 1, saw: ({ place: key }) => samePlace(key ?? '') }

/** The same place; for a meeting or an arrival another named place is another event. A call has no place. */
export const place: Feature = {
  name: 'place',
  compare(sighting, draft, affiliation) {
    if (sighting.place === null || draft.places.length === 0 || sighting.mode === 'phone') return null
    const key = sighting.place
    if (draft.places.includes(key)) return SAME
    const near = draft.places.find((other) => sameSide(key, other, affiliation))
    if (near) return { score: 0.7, saw: () => message('same.place-near', calledBy(key), calledBy(near)) }
    // The Kremlin is in Moscow, and both belong to one state; a meeting there is told by either name, an arrival is not.
    const state = affiliation(key).slice(1)
    if (draft.type !== 'MOVE' && draft.places.some((other) => affiliation(other).some((a) => state.includes(a))))
      return null
    // A place that the gazetteer does not know may be part of one that it knows.
    if (key.startsWith('"') || draft.places.some((other) => other.startsWith('"'))) return null
    // Captives are told of where they were, where they are handed over and where they come home to.
    if (sighting.mode === 'release') return null
    // Who moved it names another place than whoever announced it, and so does whoever tells that it was held.
    if ((sighting.tells | draft.some) & RELOCATED) return null
    return cannot()
  },
}
