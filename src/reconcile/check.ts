import type { Finding, ReconciledEvent, Reconciliation } from '../model/index.js'
import type { Case } from './case.js'
import type { Evidence } from './evidence.js'
import type { Exchange } from './exchange.js'

/** What a check of one event adds to it; findings of all checks are put together. */
export type EventPart = Partial<
  Pick<ReconciledEvent, 'status' | 'findings' | 'leadTime' | 'origins' | 'comparison' | 'voices'>
>

/** What a check of the whole dossier adds. */
export type DossierPart = Partial<
  Pick<Reconciliation, 'tallies' | 'commitments' | 'schedule' | 'bursts' | 'sources'>
> & {
  /** Findings to add to events. */
  readonly findings?: ReadonlyMap<ReconciledEvent, readonly Finding[]>
}

/**
 * Everything that dossier checks may look at: cases and what the event checks made of them, in the same order; where a
 * case stands in it; and which cases, documents and statements came and went since the evidence was last asked.
 */
export type Reconciled = {
  readonly cases: readonly Case[]
  readonly events: readonly ReconciledEvent[]
  readonly position: ReadonlyMap<Case, number>
  readonly made: readonly Case[]
  readonly gone: readonly Case[]
  readonly exchange: Exchange
}

/** A check: its name, the anchors of its rules in docs/method.md, and what it looks at. */
export type Check = { readonly name: string; readonly rules: readonly string[] } & (
  | { readonly event: (of: Case, evidence: Evidence) => EventPart }
  | { readonly dossier: (of: Reconciled, evidence: Evidence) => DossierPart }
)
