import { message } from '../../say/index.js'
import { type Compared, cannot, type Feature } from '../feature.js'

const SAME: Compared = { score: 1, saw: ({ ordinal: number }) => message('same.ordinal', number ?? 0) }

/** "The second call" is not the third; the same ordinal speaks for the same event. */
export const ordinal: Feature = {
  name: 'ordinal',
  compare(sighting, draft) {
    if (sighting.ordinal === null || draft.ordinals.length === 0) return null
    const { ordinal: number } = sighting
    if (draft.ordinals.includes(number)) return SAME
    return cannot()
  },
}
