import { cannot, type Feature } from '../feature.js'
import { DIRECT, INDIRECT } from '../tells.js'

/** A meeting face to face is not the talks that were held through mediators, though of the same sides on the same day. */
export const manner: Feature = {
  name: 'manner',
  compare({ tells, kind }, { some }) {
    if (kind === 'remark') return null
    const isOpposite = (tells & DIRECT && some & INDIRECT) || (tells & INDIRECT && some & DIRECT)
    return isOpposite ? cannot() : null
  },
}
