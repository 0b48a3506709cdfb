import type { Span } from './span.js'

export type Precision = 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'year' | 'unknown'

/** How a time is known: said in the text, taken from the publication, or inferred by a rule. */
export type TimeBasis = 'stated' | 'published' | 'inferred'

/** When something happened. `start` and `end` are ISO instants with offset, or ISO dates when no clock is known. */
export type When = {
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  /** IANA zone, or null when not known. */
  readonly zone: string | null
  readonly basis: TimeBasis
  readonly span: Span | null
  readonly text: string | null
  /** The day of a year that neither the text nor its publication tells (`--03-27`, ISO 8601); `start` is null then. */
  readonly yearless?: string
}

/** TIMEX3 types (TimeML, ISO 24617-1). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression found in text. */
export type TimeExpression = {
  readonly span: Span
  readonly type: TimexType
  /** TIMEX3 value: `2025-03-18`, `2025-03-18T21:00`, `P30D`, `2025-W12`, `PAST_REF` … */
  readonly value: string
  /** First moment, ISO date or instant with offset; null for durations and unanchored offsets. */
  readonly start: string | null
  /** Last moment, inclusive, same form as `start`. */
  readonly end: string | null
  readonly precision: Precision
  readonly zone: string | null
  /** Not resolvable from the publication date alone: "the following day" is an offset from another event. */
  readonly anaphoric: { readonly offset: string } | null
  /** Vague ("in recent weeks"): shown as said, never used as a date. */
  readonly vague: boolean
  /** A clock given as "local time": the zone is that of the place, which the text has to name; `start` and `end` carry no offset. */
  readonly local?: boolean
}
