import { cannot, type Feature } from '../feature.js'

/** A meeting face to face is not the talks that were held through mediators, though of the same sides on the same day. */
export const manner: Feature = {
  name: 'manner',
  compare(sighting, draft) {
    if (sighting.type !== 'CONSULT' || sighting.kind === 'remark') return null
    const mine = sighting.manner()
    if (mine === null) return null
    return draft.members.some((member) => member.kind !== 'remark' && opposite(member.manner(), mine)) ? cannot() : null
  },
}

function opposite(a: string | null, b: string): boolean {
  return a !== null && a !== b
}
