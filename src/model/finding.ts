import type { Message, Part } from './message.js'
import type { Span } from './span.js'

/** A verbatim span of a document. */
export type Citation = {
  readonly document: string
  readonly statement: string | null
  readonly span: Span
  readonly text: string
}

/** One value that one source gives for a point: never averaged, never silently chosen. */
export type Variant = {
  readonly value: string
  /** The value before any language; absent where it is verbatim. */
  readonly said?: Part
  /** Who says so: source, party or speaker. */
  readonly by: string
  /** The speaker in the gazetteer; null for outlets and people that it does not know. */
  readonly actor?: string | null
  readonly party: string | null
  readonly cite: Citation
}

export type FindingKind = 'difference' | 'gap' | 'agreement'

/** How a claim compares with the record. */
export type Finding = {
  readonly id: string
  readonly kind: FindingKind
  /** What is compared: length, time, place, scope, condition, number, participants, record. */
  readonly point: string
  readonly words: string
  /** `words` before any language. */
  readonly said?: Message
  readonly variants: readonly Variant[]
  /** Anchor of the rule in docs/method.md. */
  readonly rule: string
}

/** First report → first official text, in minutes; an interval where clocks are uncertain, open while unconfirmed. */
export type LeadTime = {
  readonly firstReport: {
    readonly document: string
    readonly source: string | null
    readonly lane: string | null
    readonly earliest: string
    readonly latest: string
  } | null
  readonly firstOfficial: readonly {
    readonly party: string
    readonly document: string
    readonly earliest: string
    readonly latest: string
  }[]
  readonly minMinutes: number | null
  readonly maxMinutes: number | null
  /** True while no official text confirms. */
  readonly open: boolean
}

/** One independent origin of reports: copies, forwards and editions of one publisher count once. */
export type Origin = {
  readonly document: string
  readonly publisher: string | null
  /** Documents that repeat it, and why they are counted as repeats. */
  readonly copies: readonly { readonly document: string; readonly why: string; readonly said?: Message }[]
}

/** One row of two readouts compared. */
export type ComparisonRow = {
  readonly point: string
  readonly cells: readonly {
    readonly party: string
    readonly cites: readonly Citation[]
    readonly value: string | null
    /** The value before any language; absent where it is verbatim. */
    readonly said?: Part
  }[]
  readonly relation: 'equal' | 'differs' | 'only'
  /** Party that alone says it, for `only`. */
  readonly only: string | null
  readonly words: string
  readonly said?: Message
}

export type Comparison = {
  readonly documents: readonly { readonly party: string; readonly document: string; readonly words: number }[]
  readonly rows: readonly ComparisonRow[]
}

/** A verbatim quote about an event. */
export type Voice = {
  readonly speaker: string
  readonly actor: string | null
  readonly party: string | null
  readonly stance: string
  readonly cite: Citation
}
