import type { Evidence } from '../evidence.js'
import type { Placed } from './group.js'

/** "Between the two countries", «интересы обеих сторон»: both sides, without their names. */
const BOTH =
  /\b(?:two|both)\s(?:countries|states|nations|sides|parties|presidents|leaders|governments|capitals)\b|(?:двух|двумя|двум|обеих|обеими|обеим|обоих|оба|обе|двох|обох|обидв\p{L}+)\s(?:стран|сторон|государств|президент|лидер|правительств|країн|держав|сторін)/iu
const LONGEST = 500

/**
 * Is something promised, asked or offered between two sides, one of them the dossier's? What one side orders itself ("within
 * 60 days the Secretary shall …") binds nobody else.
 */
export function isBetweenSides(steps: readonly Placed[], { roster, dossier: { parties }, partyOf }: Evidence): boolean {
  const named = steps.flatMap(({ step: { testimony }, meant }) => [
    ...meant,
    // Whoever tells what another asked of him is the other side.
    ...(testimony.party === null ? [] : [roster.side(testimony.party)]),
    ...testimony.statement.participants.flatMap(({ actor }) => (actor === null ? [] : roster.side(actor))),
  ])
  const sides = new Set(named)
  const isOurs = parties.length === 0 || named.some((side) => parties.includes(partyOf(side) ?? side))
  return isOurs && (sides.size > 1 || (sides.size === 1 && steps.some(namesBoth)))
}

function namesBoth({ step: { testimony } }: Placed): boolean {
  const [start, end] = testimony.statement.evidence
  return BOTH.test(testimony.document.text.slice(start, Math.min(end, start + LONGEST)))
}
