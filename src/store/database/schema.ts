import type { ColumnType, Generated } from 'kysely'

// Kysely's view of migrations/. A `bigint` arrives as text from both engines.

type Big = ColumnType<string, number | string, number | string>
type Json<T = unknown> = ColumnType<T, string, string>
type Search = Generated<string>

/** Tables by name. */
export type Schema = {
  readonly dossier: { id: string; data: Json }
  readonly log_position: { folder: string; log: string; n: Big; byte_end: Big; hash: string }
  readonly capture: { dossier: string; id: string; n: Big; taken_ms: Big; hash: string; data: Json }
  readonly document: DocumentTable
  readonly revision: RevisionTable
  readonly document_state: { dossier: string; document: string; at_ms: Big; extracted: string; indexed: boolean }
  readonly document_search: { dossier: string; document: string; at_ms: Big; lemmas: string | null; tsv: Search }
  readonly unreadable: { dossier: string; capture: string; n: number; error: string; place: string }
  readonly statement: StatementTable
  readonly event: EventTable
  readonly event_statement: { dossier: string; statement: string; event: string }
  readonly reconciliation: { dossier: string; data: Json }
  readonly reconciled_event: ReconciledEventTable
  readonly ledger_row: { dossier: string; id: string; place: number; data: Json; digest: string }
  readonly curation: { dossier: string; id: string; n: Big; data: Json }
  readonly coverage: { dossier: string; source: string; from_at: string; to_at: string }
  readonly source_health: { dossier: string; address: string; data: Json }
  readonly change: { dossier: string; n: Big; id: Generated<string>; documents: Json }
  readonly note: { dossier: string; key: string; value: string }
  readonly failed_work: FailedWorkTable
}

type FailedWorkTable = {
  dossier: string
  step: string
  item: string
  version: string
  attempts: number
  error: string
  state: string
  first_ms: Big
  last_ms: Big
  retry_ms: Big | null
}

type DocumentTable = {
  dossier: string
  id: string
  at_ms: Big
  kind: string
  lang: string | null
  lane: string | null
  source: string | null
  publisher: string | null
  party: string | null
  title: string | null
  body: string
  data: Json
  words_digest: string
  digest: string
  capture: string
  seen_ms: Big
  seen_n: Big
  data_ms: Big
  data_n: Big
}

type RevisionTable = {
  dossier: string
  document: string
  capture: string
  seen_ms: Big
  seen_n: Big
  title: string | null
  body: string | null
  updated: string | null
  words_digest: string
}

type StatementTable = {
  dossier: string
  id: string
  document: string
  n: number
  type: string
  mode: string | null
  actuality: string
  stance: string
  day: string | null
  at_ms: Big
  /** The moment of its document. */
  told_ms: Big
  actors: string[]
  words: string
  data: Json
  tsv: Search
}

type EventTable = {
  dossier: string
  id: string
  type: string
  mode: string | null
  actuality: string
  at_ms: Big
  data: Json
  digest: string
}

type ReconciledEventTable = {
  dossier: string
  id: string
  at_ms: Big
  title: string
  corroboration: string
  lifecycle: string
  disputed: boolean
  sides: string[]
  words: string
  data: Json
  digest: string
  tsv: Search
}
