import type { StatusSnapshot } from '../../model/index.js'

/** One line of the plot: a lane, or one party's part of the official lane. */
export type Row = { readonly key: string; readonly label: string }

/** The ink of a mark in a column: established, only claimed, or announced, lapsed or disputed. */
export type Tier = 0 | 1 | 2

/** One event in one row. Times are milliseconds since 1970; `until` is set where the time is vague. */
export type Mark = {
  readonly event: string
  readonly row: number
  readonly at: number
  readonly until: number | null
  readonly status: StatusSnapshot
  readonly tier: Tier
  /** How much is said of it: the weightiest of a cluster lends its title. */
  readonly weight: number
}

/** What is said of a mark that is drawn by itself. */
export type MarkWords = {
  readonly title: string
  readonly href: string
  /** Status and time in words, for those who do not see the mark. */
  readonly words: string
}

/** Where a commitment runs out, according to one reading. */
export type End = { readonly at: number; readonly title: string; readonly href: string; readonly group: string }

/** Everything that the plot shows; `render` needs nothing else. */
export type TimelineData = {
  readonly from: number
  readonly to: number
  /** The moment that counts as the present; the part after it is tinted. */
  readonly now: number
  /** Width in CSS pixels. */
  readonly width: number
  readonly rows: readonly Row[]
  /** Marks within the window, in any order; those that began before it stand at its edge. */
  readonly marks: readonly Mark[]
  /** Asked only for the marks that are drawn by themselves: most end up in a column or a count. */
  readonly describe: (mark: Mark) => MarkWords
  readonly ends: readonly End[]
  /** Publication times of documents within the window, ascending. */
  readonly published: ArrayLike<number>
  readonly bursts: readonly { readonly from: number; readonly to: number }[]
  readonly words: TimelineWords
  /** Address of a narrower window. */
  readonly hrefOf: (from: number, to: number) => string
}

export type TimelineWords = {
  readonly name: string
  readonly attention: (max: number, minutes: number) => string
  readonly heightened: string
  readonly now: string
  readonly ends: string
  readonly events: (n: number) => string
  readonly locale: string
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
