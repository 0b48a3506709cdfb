import { cannot, type Feature } from '../feature.js'
import { isPlain } from '../kind.js'

/** The same length ("30 days") speaks for one agreement or offer, another length for another. */
export const terms: Feature = {
  name: 'terms',
  compare(sighting, draft) {
    if (isPlain(draft.type)) return null
    const mine = sighting.statement.terms?.length?.value
    if (!mine) return null
    const theirs = draft.members.slice(0, 5).flatMap((member) => member.statement.terms?.length?.value ?? [])
    if (theirs.length === 0) return null
    return theirs.includes(mine) ? { score: 1, saw: () => `both ${mine}` } : cannot()
  },
}
