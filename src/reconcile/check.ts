import type { Finding, ReconciledEvent, Reconciliation, ScheduleLine } from '../model/index.js'
import type { Case } from './case.js'
import type { Evidence, TimedEvidence } from './evidence.js'
import type { Exchange } from './exchange.js'

/** What a check of one event adds to it, or to the dossier's schedule; findings and lines of all checks are put together. */
export type EventPart = Partial<
  Pick<ReconciledEvent, 'status' | 'findings' | 'leadTime' | 'origins' | 'comparison' | 'voices'>
> & { readonly schedule?: readonly ScheduleLine[] }

/** A case with what the event checks made of it: one object until it is judged again. */
export type Judged = {
  readonly of: Case
  readonly event: ReconciledEvent
  readonly schedule: readonly ScheduleLine[]
  /** Where it stands among all, at the moment. */
  readonly at: number
}

/** What a ledger of the whole dossier adds. */
export type DossierPart = Partial<
  Pick<Reconciliation, 'tallies' | 'commitments' | 'schedule' | 'bursts' | 'sources'>
> & {
  /** Findings to add to events. */
  readonly findings?: ReadonlyMap<Judged, readonly Finding[]>
}

/** All cases in order, those judged anew and those that are gone since the last time, and what was exchanged meanwhile. */
export type Reconciled = {
  readonly all: readonly Judged[]
  readonly made: readonly Judged[]
  readonly gone: readonly Judged[]
  readonly exchange: Exchange
}

/** A ledger from its beginning: told what came and went, it says what it would say of everything at once. */
export type Ledger = (change: Reconciled) => DossierPart

/** A check: its name, the anchors of its rules in docs/method.md, and what it looks at. */
export type Check = { readonly name: string; readonly rules: readonly string[] } & (
  | { readonly event: (of: Case, evidence: Evidence) => EventPart }
  | { readonly ledger: (evidence: TimedEvidence) => Ledger }
)
