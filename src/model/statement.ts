import type { Message } from './message.js'
import type { Span } from './span.js'
import type { When } from './time.js'

/** PLOVER 2.0 event types (Halterman et al. 2023) and two for speech and movement. */
export const STATEMENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'STATE',
  'MOVE',
] as const
export type StatementType = (typeof STATEMENT_TYPES)[number]

export type Actuality = 'happened' | 'happening' | 'planned' | 'possible' | 'not'

export type Stance =
  | 'asserts'
  | 'confirms'
  | 'denies'
  | 'declines'
  | 'announces'
  | 'proposes'
  | 'asks'
  | 'offers'
  | 'considers'
  | 'agrees'
  | 'refuses'
  | 'threatens'
  | 'characterises'
  | 'doubts'

export type ParticipantRole = 'actor' | 'recipient' | 'participant' | 'mediator' | 'host'

export type Participant = {
  /** Canonical name if resolved, else the words of the text. */
  readonly name: string
  /** Gazetteer id or null: never a guess. */
  readonly actor: string | null
  readonly role: ParticipantRole
  readonly span: Span
}

export type PlaceMention = { readonly name: string; readonly actor: string | null; readonly span: Span }

/** The name of a source that no word of the text names ("reportedly"), in every language of the text; readers are told it in theirs. */
export const UNNAMED_SOURCE = 'an unnamed source'

/** One link of the chain of attribution (PARC 3.0: source and cue). */
export type Attribution = {
  readonly name: string
  readonly actor: string | null
  readonly span: Span | null
  readonly cue: Span | null
  /** `unnamed` sources are kept as such. */
  readonly unnamed: boolean
}

/** "Only two calls were officially reported", "several times", "the second recorded call". */
export type Count = {
  readonly min: number
  /** null = open-ended. */
  readonly max: number | null
  /** cardinal ("two calls") or ordinal ("the second call"). */
  readonly kind: 'cardinal' | 'ordinal'
  /** What is counted: phone, meet, visit … */
  readonly of: string
  readonly basis: 'recorded' | 'claimed'
  /** Start and end of the period counted, ISO dates, and its words; null when not said. */
  readonly period: { readonly start: string | null; readonly end: string | null; readonly text: string } | null
  readonly span: Span
}

/** One term with its words. */
export type Term<T = string> = { readonly value: T; readonly span: Span }

export type Terms = {
  /** ISO 8601 duration, such as `P30D`. */
  readonly length: Term | null
  readonly scope: Term | null
  readonly condition: Term | null
  /** ISO date or instant; null while the start is not established. */
  readonly start: Term | null
  readonly end: Term | null
}

export type Quote = { readonly text: string; readonly span: Span }

export type Reason = {
  readonly by: string
  readonly saw: string
  /** `saw` before any language; absent where it is verbatim. */
  readonly said?: Message
}

/** What one document says was said, done, planned or denied, by whom, according to whom, with its evidence. */
export type Statement = {
  readonly kind: 'statement'
  readonly id: string
  readonly document: string
  readonly type: StatementType
  readonly mode: string | null
  readonly participants: readonly Participant[]
  readonly place: PlaceMention | null
  readonly when: When | null
  readonly actuality: Actuality
  readonly stance: Stance
  /** Outermost first; empty when the outlet itself reports. */
  readonly attribution: readonly Attribution[]
  /** The span of what is said. */
  readonly content: Span
  readonly count: Count | null
  readonly terms: Terms | null
  readonly quote: Quote | null
  readonly evidence: Span
  /** The word or words that carry the act: "spoke", «встреча». */
  readonly trigger: Span
  /** 0–1, calibrated: 0.9 is right nine times in ten. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** What `extract` makes of one document. */
export type Extraction = { readonly statements: readonly Statement[]; readonly notes: readonly string[] }
