import { cannot, type Feature } from '../feature.js'

/** "The second call" is not the third; the same ordinal speaks for the same event. */
export const ordinal: Feature = {
  name: 'ordinal',
  compare(sighting, draft) {
    if (sighting.ordinal === null || draft.ordinals.length === 0) return null
    if (draft.ordinals.includes(sighting.ordinal)) return { score: 1, saw: () => `both number ${sighting.ordinal}` }
    return cannot()
  },
}
