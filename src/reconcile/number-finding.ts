import { type Finding, type Part, type ReconciledEvent, rangeOfWhen, type Tally, type Variant } from '../model/index.js'
import { message, speakPart } from '../say/index.js'
import type { Evidence } from './evidence.js'
import { findingOf } from './finding.js'

/** A number that is claimed beside the number on record, laid to the last recorded event before the claim. */
export function numberFindings(
  tallies: readonly { readonly tally: Tally; readonly events: readonly ReconciledEvent[] }[],
  evidence: Evidence,
): ReadonlyMap<ReconciledEvent, readonly Finding[]> {
  const findings = new Map<ReconciledEvent, Finding[]>()
  for (const { tally, events } of tallies) {
    const ids = new Set(tally.onRecord.events)
    const recorded = tally.claims.length > 0 ? events.filter(({ id }) => ids.has(id)) : []
    for (const claim of tally.claims) {
      const before = recorded.filter((event) => isBefore(event, claim.at))
      const event = before.at(-1)
      const fits = claim.min <= before.length && (claim.max === null || claim.max >= before.length)
      if (!event || fits) continue
      const { speaker: by, actor, cite } = claim
      const said = rangeOfClaim(claim)
      const claimed: Variant = { value: speakPart(said, evidence.speaker), said, by, actor, party: null, cite }
      const told = evidence.told(message('difference.number', before.length, said, evidence.outlets.called(actor, by)))
      const finding = findingOf(event.id, 'difference', {
        point: 'number',
        ...told,
        variants: [claimed],
        rule: 'tally',
      })
      findings.set(event, [...(findings.get(event) ?? []), finding])
    }
  }
  return findings
}

function isBefore({ when }: ReconciledEvent, at: string | null): boolean {
  const start = rangeOfWhen(when)?.[0]
  return start === undefined || at === null || start <= Date.parse(at) + 86_400_000
}

/** "2", "3 to 5", "“several times” (counted as 3 or more)": the rule is ours, the words are theirs. */
export function rangeOfClaim({ min, max, words }: Pick<Tally['claims'][number], 'min' | 'max' | 'words'>): Part {
  return message('value.range', min, max ?? -1, words ?? '')
}
