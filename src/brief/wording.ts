import type { Lang } from '../say/index.js'
import { english } from './wording-en.js'
import { russian } from './wording-ru.js'

/** Everything that a brief says in its own words, in one language. Neutral: it says who says so, never who is right. */
export type Wording = {
  readonly headings: Readonly<Record<string, string>>
  readonly disputed: string
  /** Sides that deny it. */
  readonly deniedBy: (sides: string) => string
  readonly recorded: (title: string, status: string, sides: string) => string
  readonly reported: (title: string, status: string, by: string, when: string) => string
  /** A plan on record beside an outcome that somebody else tells. */
  readonly announced: (title: string, sides: string, when: string, tellers: string, state: string) => string
  /** One of several sides that announced it at different times. */
  readonly announcer: (side: string, when: string) => string
  readonly says: (by: string, when: string, quote: string) => string
  readonly first: (by: string, when: string, lead: string) => string
  readonly lead: (least: string, most: string) => string
  readonly open: string
  readonly differs: (title: string, point: string, values: string) => string
  readonly quoted: (words: string) => string
  readonly value: (value: string, by: string) => string
  readonly onRecord: (
    what: string,
    total: number,
    sides: string,
    others: { readonly announced: number; readonly reported: number },
  ) => string
  readonly claimed: (by: string, range: string, what: string, when: string) => string
  /** A number of events that somebody counts on the record, which is no claim beside it. */
  readonly counts: (by: string, range: string, what: string, when: string) => string
  /** Events of a kind between two: "calls between Putin and Trump". */
  readonly counted: (events: string, pair: readonly [string, string]) => string
  readonly commitment: (title: string, standing: string) => string
  /** Sides whose texts say that it is agreed, where others say less. */
  readonly agreedBy: (sides: string) => string
  readonly ends: (when: string, basis: string, left: string) => string
  readonly statedBy: (by: string) => string
  readonly left: (span: string) => string
  readonly gone: (span: string) => string
  /** Run out long before, without a count of days. */
  readonly over: string
  readonly noEnd: string
  readonly dayOfPublication: string
  readonly notExtended: string
  readonly scheduled: (title: string, outcome: string, at: string) => string
  readonly silent: (title: string, side: string) => string
  readonly uncovered: (title: string, side: string) => string
  /** The same of an event that nobody dates. */
  readonly uncoveredSince: (title: string, side: string) => string
  readonly unconfirmed: (title: string) => string
  readonly outcomeUnknown: (title: string) => string
  /** Why a sentence is left out: it cites nothing, a text that is not there, words that its text does not have, or other words than it quotes. */
  readonly uncited: string
  readonly textMissing: (text: string) => string
  readonly wordsMissing: (words: string, text: string) => string
  readonly notVerbatim: (text: string) => string
}

/** The wording of a language. */
export function wordingOf(lang: Lang): Wording {
  return lang === 'ru' ? russian : english
}
