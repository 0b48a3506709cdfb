import type { Actor, Commitment, Reconciliation } from '../../../src/model/index.js'
import { sidesBy } from './told.js'
import type { TrueCommitment } from './truth.js'

/** What is wrong with each commitment of the truth, set against the one of the ledger that has most texts and parties in common with it. */
export function commitmentFaults(
  truth: readonly TrueCommitment[],
  { commitments }: Reconciliation,
  actors: readonly Actor[],
) {
  const sideOf = sidesBy(actors)
  const taken = new Set<string>()
  return truth.map((commitment) => {
    const [best] = commitments
      .filter(({ id }) => !taken.has(id))
      .map((one) => ({ one, likeness: likeness(commitment, one, sideOf) }))
      .filter(({ likeness }) => likeness >= 1)
      .sort((a, b) => b.likeness - a.likeness)
    if (!best) return { commitment, faults: ['missed'] }
    taken.add(best.one.id)
    return { commitment, faults: faultsOf(commitment, best.one, sideOf) }
  })
}

function likeness(truth: TrueCommitment, found: Commitment, sideOf: (id: string) => string): number {
  const texts = new Set(found.steps.map(({ cite }) => cite.document))
  if (!truth.texts.some((text) => texts.has(text))) return 0
  const sides = new Set(found.parties.map(sideOf))
  return truth.parties.filter((party) => sides.has(party)).length + (truth.state === found.state ? 0.5 : 0)
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
