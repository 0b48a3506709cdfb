import type { ReconciledEvent, Reconciliation } from '../model/index.js'
import { speak } from '../say/index.js'
import { type Case, caseOf } from './case.js'
import { CHECKS } from './checks/index.js'
import { type Evidence, evidenceOf, type ReconcileInput } from './evidence.js'
import { titleOf } from './title.js'

export type { ReconcileInput } from './evidence.js'

/**
 * Events set against the official record, as of one moment: status and its reasons, findings, lead times, origins, the
 * readouts compared, then tallies, commitments, schedule, attention and source records. Everything cites its words.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const evidence = evidenceOf(input)
  const cases = input.events.flatMap((event) => caseOf(event, evidence) ?? [])
  const events = cases.map((of) => reconciled(of, evidence))
  const whole: Reconciliation = {
    asOf: input.asOf,
    events,
    tallies: [],
    commitments: [],
    schedule: [],
    bursts: [],
    sources: [],
  }
  let sum = whole
  for (const check of CHECKS) {
    if (!('dossier' in check)) continue
    const { findings, ...part } = check.dossier({ cases, events: sum.events }, evidence)
    sum = Object.assign({}, sum, part, findings ? { events: withFindings(sum.events, findings) } : {})
  }
  return sum
}

function reconciled(of: Case, evidence: Evidence): ReconciledEvent {
  const parts = CHECKS.flatMap((check) => ('event' in check ? [check.event(of, evidence)] : []))
  const merged = Object.assign({}, ...parts) as Omit<ReconciledEvent, 'findings' | 'title' | 'titled'>
  const findings = parts.flatMap((part) => part.findings ?? [])
  const titled = titleOf(of)
  return { ...of.event, ...merged, title: speak(titled, evidence.speaker), titled, findings }
}

function withFindings(
  events: readonly ReconciledEvent[],
  added: ReadonlyMap<string, ReconciledEvent['findings']>,
): ReconciledEvent[] {
  return events.map((event) => {
    const more = added.get(event.id)
    return more ? { ...event, findings: [...event.findings, ...more] } : event
  })
}
