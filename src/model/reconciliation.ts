import type { Event } from './event.js'
import type { Comparison, Finding, LeadTime, Origin, Voice } from './finding.js'
import type { Burst, Commitment, ScheduleLine, SourceRecord, Tally } from './ledger.js'
import type { Message } from './message.js'
import type { EventStatus } from './status.js'

/** An event set against the official record. */
export type ReconciledEvent = Event & {
  /** Neutral title made from type, participants and day. */
  readonly title: string
  /** `title` before any language. */
  readonly titled?: Message
  readonly status: EventStatus
  readonly findings: readonly Finding[]
  readonly leadTime: LeadTime
  readonly origins: readonly Origin[]
  readonly comparison: Comparison | null
  readonly voices: readonly Voice[]
}

/** Everything that reconciliation says about a dossier as of one moment. */
export type Reconciliation = {
  /** ISO instant up to which documents were taken into account; null = all. */
  readonly asOf: string | null
  readonly events: readonly ReconciledEvent[]
  readonly tallies: readonly Tally[]
  readonly commitments: readonly Commitment[]
  readonly schedule: readonly ScheduleLine[]
  readonly bursts: readonly Burst[]
  readonly sources: readonly SourceRecord[]
}
