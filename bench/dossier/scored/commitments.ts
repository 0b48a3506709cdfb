import type { Actor, Commitment, Reconciliation } from '../../../src/model/index.js'
import { sidesBy } from './told.js'
import type { TrueCommitment } from './truth.js'

/** What is wrong with each commitment of the truth, set against the one of the ledger that has most of its text, parties, days and words in common with it; one of either is paired once. */
export function commitmentFaults(
  truth: readonly TrueCommitment[],
  { commitments }: Reconciliation,
  actors: readonly Actor[],
) {
  const sideOf = sidesBy(actors)
  const pairs = truth
    .flatMap((commitment) =>
      commitments.map((one) => ({ commitment, one, likeness: likeness(commitment, one, sideOf) })),
    )
    .filter(({ likeness }) => likeness >= 1)
    .sort((a, b) => b.likeness - a.likeness)
  const [ofTruth, taken] = [new Map<TrueCommitment, Commitment>(), new Set<Commitment>()]
  for (const { commitment, one } of pairs) {
    if (ofTruth.has(commitment) || taken.has(one)) continue
    ofTruth.set(commitment, one)
    taken.add(one)
  }
  return truth.map((commitment) => {
    const one = ofTruth.get(commitment)
    return { commitment, faults: one ? faultsOf(commitment, one, sideOf) : ['missed'] }
  })
}

function likeness(truth: TrueCommitment, found: Commitment, sideOf: (id: string) => string): number {
  const texts = new Set(found.steps.map(({ cite }) => cite.document))
  if (!truth.texts.some((text) => texts.has(text))) return 0
  const sides = new Set(found.parties.map(sideOf))
  const days = (['start', 'end'] as const).filter(
    (key) => truth[key] && found[key].some(({ value }) => value.slice(0, 10) === truth[key]),
  )
  // Points of one list differ in their words only; those of another language tell nothing.
  const own = wordsOf(truth.what)
  const shared = [...wordsOf(found.title)].filter((word) => own.has(word)).length
  const parties = truth.parties.filter((party) => sides.has(party)).length
  return parties + (truth.state === found.state ? 0.5 : 0) + days.length * 0.6 + Math.min(shared, 4) * 0.5
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
}

function faultsOf(truth: TrueCommitment, found: Commitment, sideOf: (id: string) => string): string[] {
  const faults: string[] = []
  const sides = new Set(found.parties.map(sideOf))
  if ([...truth.parties].sort().join() !== [...sides].sort().join())
    faults.push(`parties: [${[...sides].join(', ')}] for [${truth.parties.join(', ')}]`)
  if (truth.state !== found.state) faults.push(`state: ${found.state} for ${truth.state}`)
  for (const key of ['start', 'end'] as const) {
    const said = found[key].map(({ value }) => value.slice(0, 10))
    if (truth[key] && !said.includes(truth[key])) faults.push(`${key}: ${said.join(', ') || 'none'} for ${truth[key]}`)
  }
  return faults.length > 0 ? [`${found.title}`, ...faults] : faults
}
