import { type Finding, type ReconciledEvent, rangeOfWhen, type Tally, type Variant } from '../model/index.js'
import type { Reconciled } from './check.js'
import { findingOf } from './finding.js'

/** A number that is claimed beside the number on record, laid to the last recorded event before the claim. */
export function numberFindings(
  tallies: readonly Tally[],
  { events }: Reconciled,
): ReadonlyMap<string, readonly Finding[]> {
  const byId = new Map(events.map((event) => [event.id, event]))
  const findings = new Map<string, Finding[]>()
  for (const tally of tallies) {
    const recorded = tally.onRecord.events.flatMap((id) => byId.get(id) ?? [])
    for (const claim of tally.claims) {
      const before = recorded.filter((event) => isBefore(event, claim.at))
      const event = before.at(-1)
      const fits = claim.min <= before.length && (claim.max === null || claim.max >= before.length)
      if (!event || fits) continue
      const claimed: Variant = { value: range(claim), by: claim.speaker, party: null, cite: claim.cite }
      const words = `${before.length} on record by then; ${range(claim)} by the words of ${claim.speaker}.`
      const finding = findingOf(event.id, 'difference', { point: 'number', words, variants: [claimed], rule: 'tally' })
      findings.set(event.id, [...(findings.get(event.id) ?? []), finding])
    }
  }
  return findings
}

function isBefore({ when }: ReconciledEvent, at: string | null): boolean {
  const start = rangeOfWhen(when)?.[0]
  return start === undefined || at === null || start <= Date.parse(at) + 86_400_000
}

function range({ min, max }: { readonly min: number; readonly max: number | null }): string {
  return max === null ? `at least ${min}` : max === min ? String(min) : `${min} to ${max}`
}
