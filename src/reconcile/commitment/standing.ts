import type { Commitment, CommitmentState } from '../../model/index.js'
import type { Evidence } from '../evidence.js'
import type { Step } from './step.js'

/** How far each side has gone: by its own words, else by what others tell of it ("Trump asked for it", by the Kremlin). */
export function standingOf(
  steps: readonly Step[],
  own: ReadonlyMap<string, CommitmentState>,
  evidence: Pick<Evidence, 'partyOf'>,
): NonNullable<Commitment['standing']> {
  const found = new Map(own)
  for (const { testimony, state } of steps) {
    if (state === null) continue
    const { attribution, participants } = testimony.statement
    const speaker = attribution.at(-1)?.actor ?? null
    const isTold = speaker !== null && state !== 'agreed' && participants.some(({ actor }) => actor === speaker)
    for (const { role, actor } of participants) {
      // Whoever proposes something to another has proposed it alone.
      if (isTold && actor !== speaker) continue
      const party = role === 'actor' && actor !== null ? evidence.partyOf(actor) : null
      if (party === null || found.has(party)) continue
      found.set(party, state)
    }
  }
  return [...found].map(([party, state]) => ({ party, state }))
}
