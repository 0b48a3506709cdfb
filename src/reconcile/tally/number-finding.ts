import type { Finding, Tally, Variant } from '../../model/index.js'
import { message, rangeOfClaim, speakPart } from '../../say/index.js'
import type { Judged } from '../check.js'
import type { Evidence } from '../evidence.js'
import { findingOf } from '../finding.js'

/** A number that is claimed beside the number on record, laid to the last of the contacts counted before the claim. */
export function numberFindings(
  { claims, onRecord }: Tally,
  contacts: readonly Judged[],
  evidence: Evidence,
): ReadonlyMap<Judged, readonly Finding[]> {
  const findings = new Map<Judged, Finding[]>()
  const ids = new Set(onRecord.events)
  const recorded = claims.length > 0 ? contacts.filter(({ event }) => ids.has(event.id)) : []
  for (const claim of claims) {
    const before = recorded.filter((one) => isBefore(one, claim.at))
    const last = before.at(-1)
    const fits = claim.min <= before.length && (claim.max === null || claim.max >= before.length)
    if (!last || fits) continue
    const { speaker: by, actor, cite } = claim
    const said = rangeOfClaim(claim)
    const claimed: Variant = { value: speakPart(said, evidence.speaker), said, by, actor, party: null, cite }
    const told = evidence.told(message('difference.number', before.length, said, evidence.outlets.called(actor, by)))
    const finding = findingOf(last.event.id, 'difference', {
      point: 'number',
      ...told,
      variants: [claimed],
      rule: 'tally',
    })
    findings.set(last, [...(findings.get(last) ?? []), finding])
  }
  return findings
}

function isBefore({ of: { from } }: Judged, at: string | null): boolean {
  return from === null || at === null || from <= Date.parse(at) + 86_400_000
}
