import type { Citation } from './finding.js'
import type { Message, Part } from './message.js'

/** On record against claimed, for one kind of event between two actors. */
export type Tally = {
  readonly id: string
  /** phone, meet, visit … */
  readonly of: string
  readonly pair: readonly [string, string]
  readonly period: { readonly start: string; readonly end: string }
  readonly onRecord: {
    readonly total: number
    readonly byParty: readonly { readonly party: string; readonly events: readonly string[] }[]
    readonly bothSides: readonly string[]
    readonly events: readonly string[]
  }
  /** Announced by an official text, told as held by others only. */
  readonly announcedOnly?: readonly string[]
  readonly reportedOnly: readonly string[]
  readonly announcedNotHeld: readonly string[]
  readonly claims: readonly {
    readonly speaker: string
    readonly actor?: string | null
    readonly min: number
    readonly max: number | null
    /** The words of the number ("several times"), as they stand in the text. */
    readonly words?: string
    readonly basis: 'recorded' | 'claimed'
    /** When it was first said, as far as the texts tell. */
    readonly at: string | null
    readonly cite: Citation
    /** Reports of the same claim after the first. */
    readonly also?: readonly Citation[]
  }[]
  /** The gap in words: "2 on record; at least 3 claimed by Donald Trump". */
  readonly words: string
  /** `words` before any language. */
  readonly said?: Message
}

export type CommitmentState =
  | 'proposed'
  | 'asked'
  | 'considered'
  | 'agreed'
  | 'in force'
  | 'expired'
  | 'extended'
  | 'replaced'
  | 'disputed'
  | 'refused'

/** Those in which nobody is bound yet, the later ones further. */
export const OPEN_STATES: readonly CommitmentState[] = ['proposed', 'asked', 'considered']

/** One party's or speaker's reading of a term. */
export type TermReading<T> = {
  readonly by: string
  /** The speaker in the gazetteer, where it knows them. */
  readonly actor?: string | null
  readonly party: string | null
  readonly value: T
  /** Readings with the same key say the same in other words. */
  readonly key?: string
  /** The value before any language; absent where it is verbatim. */
  readonly said?: Part
  readonly cite: Citation
}

/** An agreed, offered, asked or considered term with parties, scope, start, length, end. */
export type Commitment = {
  readonly id: string
  readonly title: string
  /** `title` before any language. */
  readonly titled?: Message
  readonly state: CommitmentState
  readonly parties: readonly string[]
  /** How far each side has gone: by its own words, else by what others tell of it. */
  readonly standing?: readonly { readonly party: string; readonly state: CommitmentState }[]
  readonly events: readonly string[]
  readonly steps: readonly {
    readonly state: CommitmentState
    readonly by: string
    readonly actor?: string | null
    readonly at: string | null
    readonly cite: Citation
  }[]
  readonly length: readonly TermReading<string>[]
  readonly scope: readonly TermReading<string>[]
  readonly condition: readonly TermReading<string>[]
  readonly start: readonly TermReading<string>[]
  /** Competing end dates side by side; `basis` says how each was reached. */
  readonly end: readonly (TermReading<string> & { readonly basis: string; readonly how?: Message })[]
  readonly confirmedBy: readonly string[]
  /** Points (`scope`) on which the readings differ, whatever their wording. */
  readonly differs?: readonly string[]
  /** What is known of its running out, in words, as of the moment asked about. */
  readonly words: string
  /** `words` before any language. */
  readonly said?: Message
}

/** One line of the official schedule against what was seen. */
export type ScheduleLine = {
  readonly event: string
  readonly announced: { readonly at: string; readonly cite: Citation | null; readonly document: string } | null
  readonly seen: { readonly at: string; readonly cite: Citation } | null
  readonly outcome: 'as announced' | 'moved' | 'cancelled' | 'not seen' | 'seen, not announced' | 'upcoming'
  readonly words: string
  readonly said?: Message
}

/** A period of heightened attention (Kleinberg 2002). */
export type Burst = {
  readonly start: string
  readonly end: string
  readonly level: number
  readonly documents: number
  readonly weight: number
}

/** What became of one source's early reports: counts, never a score. */
export type SourceRecord = {
  readonly source: string
  readonly documents: number
  /** Events that this source reported before any other. */
  readonly firstReports: readonly string[]
  /** Median lead time in minutes before the first official text, over `leadTimes` closed cases; null below one. */
  readonly medianLeadMinutes: number | null
  readonly leadTimes: number
  /** Events reported before any official text. */
  readonly early: number
  readonly laterOnRecord: readonly string[]
  readonly contradicted: readonly string[]
  readonly open: readonly string[]
  /** When it told each early event, and how many minutes before the first official text (null while there is none); absent in records of earlier versions. */
  readonly leads?: readonly { readonly event: string; readonly at: string; readonly minutes: number | null }[]
  readonly words: string
  readonly said?: Message
}
