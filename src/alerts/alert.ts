import type { Span } from '../model/index.js'

/** What a rule can watch. */
export const ALERT_KINDS = ['status', 'official', 'edited', 'expiring', 'difference', 'attention', 'silent'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** A saved rule: what is watched, what narrows it, and by which channels it is told. */
export type AlertRule = {
  readonly id: string
  readonly on: AlertKind
  /** Only this dossier; null = every one. */
  readonly dossier: string | null
  /** Only events, texts and terms of this party (actor id). */
  readonly party: string | null
  readonly source: string | null
  /** For `status`: only a move to one of these corroborations, lifecycles or `disputed`; empty = any move. */
  readonly to: readonly string[]
  /** For `expiring`: how long before the end; for `silent`: how long without a word. */
  readonly hours: number
  readonly send: readonly string[]
}

/** Verbatim words that an alert rests on. */
export type AlertEvidence = {
  readonly document: string
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly span: Span | null
  readonly words: string | null
}

/** One thing that a rule found: what changed, in neutral words, from what to what, and on which words it rests. */
export type Alert = {
  readonly id: string
  readonly rule: string
  readonly on: AlertKind
  readonly dossier: string
  /** ISO instant at which it was found. */
  readonly at: string
  readonly title: string
  readonly words: string
  readonly before: string | null
  readonly after: string | null
  readonly event: string | null
  readonly evidence: readonly AlertEvidence[]
  readonly send: readonly string[]
}
