import type { Actor, Coverage, Document, Dossier, Event, Statement } from '../model/index.js'

/** What reconciliation is computed from. */
export type ReconcileInput = {
  readonly events: readonly Event[]
  readonly statements: readonly Statement[]
  readonly documents: readonly Document[]
  readonly dossier: Dossier
  readonly actors: readonly Actor[]
  /** Hours for which official sources are known to be captured. */
  readonly coverage: readonly Coverage[]
  /** ISO instant up to which documents count; null = all. */
  readonly asOf: string | null
  /** ISO instant of the reader's clock. */
  readonly now: string
}
