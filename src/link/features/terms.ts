import { minutesOf } from '../../model/index.js'
import { message } from '../../say/index.js'
import { cannot, type Feature } from '../feature.js'
import { isPlain } from '../kind.js'
import type { Sighting } from '../sighting.js'

/** The same length ("30 days") speaks for one agreement or offer, another length for another. */
export const terms: Feature = {
  name: 'terms',
  compare(sighting, draft) {
    if (isPlain(draft.type)) return null
    const mine = minutesIn(sighting)
    if (mine === null) return null
    const theirs = draft.members.slice(0, 5).flatMap((member) => minutesIn(member) ?? [])
    if (theirs.length === 0) return null
    return theirs.includes(mine) ? { score: 1, saw: () => message('same.length', wordsOf(sighting)) } : cannot()
  },
}

/** "72 hours" and "three days" are one length. */
function minutesIn({ statement: { terms } }: Sighting): number | null {
  return terms?.length ? minutesOf(terms.length.value) : null
}

function wordsOf({ statement: { terms }, document }: Sighting): string {
  return terms?.length ? (document?.text.slice(...terms.length.span) ?? terms.length.value) : ''
}
