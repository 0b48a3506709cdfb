import type { Evidence } from '../evidence.js'
import type { Placed } from './group.js'

/** "Between the two countries", «интересы обеих сторон»: both sides, without their names. */
const BOTH =
  /\b(?:two|both)\s(?:countries|states|nations|sides|parties|presidents|leaders|governments|capitals)\b|(?:двух|двумя|двум|обеих|обеими|обеим|обоих|оба|обе|двох|обох|обидв\p{L}+)\s(?:стран|сторон|государств|президент|лидер|правительств|країн|держав|сторін)/iu
const LONGEST = 500

/**
 * What is promised, asked or offered between two sides, one of them the dossier's; none of it where no step is. What one side
 * orders itself ("the Secretary shall …") binds nobody else, and what it promised without any term before is of something else.
 */
export function fromBothSides(steps: readonly Placed[], evidence: Evidence): readonly Placed[] {
  if (!steps.some((placed) => isBetween(placed, evidence))) return []
  const first = steps.findIndex(
    (placed) => placed.step.testimony.statement.terms !== null || isBetween(placed, evidence),
  )
  return steps.slice(first)
}

function isBetween(placed: Placed, evidence: Evidence): boolean {
  if (placed.step.state === null) return false
  const { parties } = evidence.dossier
  const sides = new Set(sidesOf(placed, evidence))
  const isOurs = parties.length === 0 || [...sides].some((side) => parties.includes(evidence.partyOf(side) ?? side))
  return isOurs && (sides.size > 1 || (sides.size === 1 && namesBoth(placed)))
}

/** The sides that a step names or means; whoever tells what another asked of him is the other side. */
function sidesOf({ step: { testimony }, meant }: Placed, { roster }: Evidence): readonly string[] {
  const told = testimony.party === null ? [] : [roster.side(testimony.party)]
  const named = testimony.statement.participants.flatMap(({ actor }) => (actor === null ? [] : roster.side(actor)))
  return [...meant, ...told, ...named]
}

function namesBoth({ step: { testimony } }: Placed): boolean {
  const [start, end] = testimony.statement.evidence
  return BOTH.test(testimony.document.text.slice(start, Math.min(end, start + LONGEST)))
}
