import type { Document, Finding, ReconciledEvent, Reconciliation, Statement } from '../model/index.js'
import type { DossierPart, Judged, Ledger } from './check.js'
import { CHECKS } from './checks/index.js'
import { createEvidence, type TimedEvidence } from './evidence.js'
import { everythingIn, noExchange, onceKnown } from './exchange.js'
import { gathered } from './finding.js'
import { createJudging } from './judging.js'
import type { ReconcileInput } from './reconcile-input.js'

/** Reconciles a dossier as it grows; what it says is what reconciling everything at once says. */
export type Reconciler = {
  /** Documents with all their statements; one that comes again takes the place of what it said before. */
  add(lot: { readonly documents: readonly Document[]; readonly statements: readonly Statement[] }): void
  /** All events as linked now; those that are the same objects as before are not looked at again unless time or coverage asks for it. */
  reconcile(given: Pick<ReconcileInput, 'events' | 'coverage' | 'now'>): Reconciliation
}

/** A reconciler of nothing yet. */
export function createReconciler(given: Pick<ReconcileInput, 'dossier' | 'actors' | 'asOf'>): Reconciler {
  const evidence = createEvidence(given)
  let [judging, ledgers] = [createJudging(evidence), ledgersOf(evidence)]
  let parties = evidence.dossier.parties.join()
  let exchange = noExchange()
  const withFindings = createFindings()
  return {
    add: ({ documents, statements }) => evidence.add(documents, statements, exchange),
    reconcile({ events, coverage, now }) {
      const change = evidence.move(now, coverage)
      const named = evidence.dossier.parties.join()
      // A dossier that names no parties learns of them from its documents, and then everything is looked at anew.
      if (named !== parties) judging = createJudging(evidence)
      const { inOrder, events: said, ...judged } = judging.judge(events, change)
      let changed = { ...judged, exchange: onceKnown(exchange, evidence) }
      if (named !== parties || !inOrder) {
        ledgers = ledgersOf(evidence)
        changed = { all: judged.all, made: judged.all, gone: [], exchange: everythingIn(evidence) }
      }
      parties = named
      exchange = noExchange()
      const parts = ledgers.map((ledger) => ledger(changed))
      return { asOf: evidence.asOf, ...told(parts), events: withFindings(said, parts) }
    },
  }
}

function ledgersOf(evidence: TimedEvidence): readonly Ledger[] {
  return CHECKS.flatMap((check) => ('ledger' in check ? [check.ledger(evidence)] : []))
}

function told(parts: readonly DossierPart[]): Omit<Reconciliation, 'events' | 'asOf'> {
  const empty = { tallies: [], commitments: [], schedule: [], bursts: [], sources: [] }
  const { findings: _, ...all }: DossierPart = Object.assign({}, ...parts)
  return { ...empty, ...all }
}

type Added = { readonly to: ReconciledEvent; readonly findings: readonly Finding[]; readonly event: ReconciledEvent }

/** Events with the findings of ledgers; one that gets the same as before is the same object as before. */
function createFindings() {
  let before: ReadonlyMap<Judged, Added> = new Map()
  return (said: readonly ReconciledEvent[], parts: readonly DossierPart[]): readonly ReconciledEvent[] => {
    const events = said.slice()
    const now = new Map<Judged, Added>()
    for (const [one, findings] of gathered(parts.flatMap(({ findings: own }) => own ?? []))) {
      const was = before.get(one)
      const isSame =
        was?.to === one.event &&
        was.findings.length === findings.length &&
        was.findings.every((f, n) => f === findings[n])
      const { event } = one
      const added = isSame
        ? was
        : { to: event, findings, event: { ...event, findings: [...event.findings, ...findings] } }
      now.set(one, added)
      events[one.at] = added.event
    }
    before = now
    return events
  }
}
