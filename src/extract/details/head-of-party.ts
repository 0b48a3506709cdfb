import type { Participant } from '../../model/index.js'
import type { Passage } from '../passage.js'

/** Publishers that speak for a head of state and of nobody else. */
const PRESIDENCY = /kremlin|white.?house|presiden|кремл|президент|elysee|élysée/iu

/** A presidency's readout or schedule is of its president, whether or not it says so; null for any other publisher. */
export function headOfParty({ document, actors, date, party }: Passage): Participant | null {
  if (!party || document.lane !== 'official') return null
  if (!PRESIDENCY.test([document.publisher, document.source, document.url].join(' '))) return null
  for (const actor of actors.actors.values())
    if (
      actor.party === party &&
      actor.kind === 'person' &&
      actors.officesOf(actor.id, date).some(({ id }) => /-president$/.test(id))
    )
      return { name: actor.name, actor: actor.id, role: 'participant', span: [0, 0] }
  return null
}
