import type { Evidence } from '../evidence.js'
import { sentenceAt } from '../sentence.js'
import type { Placed } from './group.js'

/** "Between the two countries", «интересы обеих сторон»: both sides, without their names. */
const BOTH =
  /\b(?:two|both)\s(?:countries|states|nations|sides|parties|presidents|leaders|governments|capitals)\b|(?:двух|двумя|двум|обеих|обеими|обеим|обоих|оба|обе|двох|обох|обидв\p{L}+)\s(?:стран|сторон|государств|президент|лидер|правительств|країн|держав|сторін)/iu
const BETWEEN = /\bbetween\b|(?<!\p{L})(?:между|між)(?!\p{L})/iu

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
  if (!isOurs || sides.size === 0) return false
  return sides.size > 1 || placed.towards.length > 0 || namesBoth(placed) || namesOther(placed, sides, evidence)
}

/** The sides that a step names or means; whoever tells what another asked of him is the other side. */
function sidesOf({ step: { testimony }, meant }: Placed, { roster }: Evidence): readonly string[] {
  const told = testimony.party === null ? [] : [roster.side(testimony.party)]
  const named = testimony.statement.participants.flatMap(({ actor }) => (actor === null ? [] : roster.side(actor)))
  return [...meant, ...told, ...named]
}

function namesBoth({ step: { testimony } }: Placed): boolean {
  return BOTH.test(sentenceAt(testimony.document, testimony.statement.evidence))
}

/** "Proposed relations between X and Y": a side of the dossier that does nothing in it, by a name of it. */
function namesOther(
  { step: { testimony } }: Placed,
  sides: ReadonlySet<string>,
  { dossier, actors, roster }: Evidence,
): boolean {
  const words = sentenceAt(testimony.document, testimony.statement.evidence)
  const between = words.search(BETWEEN)
  if (between < 0) return false
  const { lang } = testimony.document
  const named = words.slice(between)
  return dossier.parties
    .filter((party) => !sides.has(roster.side(party)))
    .some((party) => (actors.get(party)?.names[lang ?? 'en'] ?? []).some((name) => isIn(name, named)))
}

function isIn(name: string, words: string): boolean {
  const at = words.indexOf(name)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${words[at - 1] ?? ' '}${words[at + name.length] ?? ' '}`)
}
