import type { Document, Event, ReconciledEvent, Reconciliation, Statement } from '../model/index.js'
import { speak } from '../say/index.js'
import { type Case, caseOf } from './case.js'
import type { DossierPart, Reconciled } from './check.js'
import { CHECKS } from './checks/index.js'
import { leadTimeOf } from './checks/lead-time.js'
import { createEvidence, type Evidence, type ReconcileInput } from './evidence.js'
import { noExchange } from './exchange.js'
import { isCoveredThroughout, SETTLED } from './status/corroboration.js'
import { titleOf } from './title.js'

/** Reconciles a dossier as it grows; what it says is what reconciling everything at once says. */
export type Reconciler = {
  /** Documents with all their statements; one that comes again takes the place of what it said before. */
  add(lot: { readonly documents: readonly Document[]; readonly statements: readonly Statement[] }): void
  /** All events as linked now; those that are the same objects as before are not looked at again unless time or coverage asks for it. */
  reconcile(given: Pick<ReconcileInput, 'events' | 'coverage' | 'now'>): Reconciliation
}

type Asked = { readonly party: string; readonly from: number; readonly until: number }
type Kept = { readonly of: Case; readonly now: number; readonly asked: readonly Asked[]; event: ReconciledEvent }

/** A reconciler of nothing yet. */
export function createReconciler(given: Pick<ReconcileInput, 'dossier' | 'actors' | 'asOf'>): Reconciler {
  const evidence = createEvidence(given)
  let asked: Asked[] = []
  const listening: Evidence = Object.create(evidence, {
    coveredUntil: {
      value: (party: string, from: number) => {
        const until = evidence.coveredUntil(party, from)
        asked.push({ party, from, until })
        return until
      },
    },
  })
  let kept = new WeakMap<Event, Kept | 'unknown'>()
  let parties = ''
  let before: ReadonlyMap<Case, number> = new Map()
  let exchange = noExchange()
  const keptOf = (event: Event): Kept | 'unknown' => {
    const known = kept.get(event)
    if (known !== undefined && (known === 'unknown' || isCurrent(known, evidence))) return known
    const of = caseOf(event, listening)
    asked = []
    const made = of ? { of, event: reconciled(of, listening), now: evidence.now, asked } : 'unknown'
    kept.set(event, made)
    return made
  }
  return {
    add: ({ documents, statements }) => evidence.add(documents, statements, exchange),
    reconcile({ events, coverage, now }) {
      evidence.move(now, coverage)
      // A dossier that names no parties learns of them from its documents.
      if (parties !== evidence.dossier.parties.join()) kept = new WeakMap()
      parties = evidence.dossier.parties.join()
      const all = events.map(keptOf).filter((one) => one !== 'unknown')
      const cases = all.map(({ of }) => of)
      const position = new Map(cases.map((of, at) => [of, at]))
      const made = cases.filter((of) => !before.has(of))
      const gone = [...before.keys()].filter((of) => !position.has(of))
      before = position
      const found = { cases, events: all.map((one) => asNow(one, evidence)), position, made, gone, exchange }
      exchange = noExchange()
      return whole(found, evidence)
    },
  }
}

/**
 * What was said of an event still holds unless its time was not over, or what is captured of it is not what it was; more
 * captured long past the event changes nothing.
 */
function isCurrent({ of: { from, until }, now, asked }: Kept, evidence: Evidence): boolean {
  if (from === null || until === null)
    return asked.every(({ party, from: since, until: end }) => {
      const reached = evidence.coveredUntil(party, since)
      return isCoveredThroughout(reached, evidence.now, evidence) === isCoveredThroughout(end, now, evidence)
    })
  const settled = until + SETTLED
  if (now !== evidence.now && Math.min(now, evidence.now) <= settled) return false
  return asked.every(({ party, from: since, until: end }) => {
    const reached = evidence.coveredUntil(party, since)
    return reached === end || (end >= settled && reached >= settled)
  })
}

/** The time that has passed without an official text goes on. */
function asNow(kept: Kept, evidence: Evidence): ReconciledEvent {
  if (kept.now !== evidence.now && kept.event.leadTime.open)
    kept.event = { ...kept.event, leadTime: leadTimeOf(kept.of, evidence) }
  return kept.event
}

function reconciled(of: Case, evidence: Evidence): ReconciledEvent {
  const parts = CHECKS.flatMap((check) => ('event' in check ? [check.event(of, evidence)] : []))
  const merged = Object.assign({}, ...parts) as Omit<ReconciledEvent, 'findings' | 'title' | 'titled'>
  const findings = parts.flatMap((part) => part.findings ?? [])
  const titled = titleOf(of)
  return { ...of.event, ...merged, title: speak(titled, evidence.speaker), titled, findings }
}

function whole(all: Reconciled, evidence: Evidence): Reconciliation {
  let sum: Reconciliation = {
    asOf: evidence.asOf,
    events: all.events,
    tallies: [],
    commitments: [],
    schedule: [],
    bursts: [],
    sources: [],
  }
  for (const check of CHECKS) {
    if (!('dossier' in check)) continue
    const { findings, ...part } = check.dossier({ ...all, events: sum.events }, evidence)
    sum = Object.assign({}, sum, part, findings?.size ? { events: withFindings(sum.events, findings) } : {})
  }
  return sum
}

/** Only the events that get more are looked at. */
function withFindings(
  events: readonly ReconciledEvent[],
  added: NonNullable<DossierPart['findings']>,
): readonly ReconciledEvent[] {
  const all = [...events]
  for (const [event, more] of added) {
    const at = all.indexOf(event)
    if (at >= 0) all[at] = { ...event, findings: [...event.findings, ...more] }
  }
  return all
}
