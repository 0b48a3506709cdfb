import type { Feature } from '../feature.js'
import { manner } from './manner.js'
import { ordinal } from './ordinal.js'
import { origin } from './origin.js'
import { participants } from './participants.js'
import { place } from './place.js'
import { terms } from './terms.js'
import { time } from './time.js'
import { typeAndMode } from './type-and-mode.js'
import { words } from './words.js'

/** Every feature with its weight; those that can rule a pair out come first, because the first no ends the comparison. */
export const FEATURES: readonly (Feature & { readonly weight: number })[] = [
  { ...typeAndMode, weight: 0.2 },
  { ...time, weight: 0.3 },
  { ...participants, weight: 0.35 },
  { ...manner, weight: 0 },
  { ...ordinal, weight: 0.2 },
  { ...place, weight: 0.15 },
  { ...terms, weight: 0.1 },
  { ...origin, weight: 0.1 },
  { ...words, weight: 0.25 },
]
