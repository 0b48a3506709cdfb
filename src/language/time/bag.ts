export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** What a grammar rule has collected: fields of a calendar date, a clock, a length, a relation. All optional. */
export type Bag = {
  /** Which meaning the rule gives to the fields. */
  readonly is?: 'point' | 'length' | 'shift' | 'window' | 'range' | 'repeat' | 'vague'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number
  readonly week?: number
  readonly quarter?: number
  readonly half?: number
  readonly season?: string
  /** Century as a cardinal: 19 for the 1900s; decade: 198 for the 1980s. */
  readonly century?: number
  readonly decade?: number
  readonly bc?: boolean
  readonly weekend?: boolean
  readonly holiday?: string
  /** −1 last, 0 this, 1 next, of `unit`, or of a named weekday, month or season. */
  readonly rel?: number
  readonly relday?: number
  /** Part of day: MO, AF, EV, NI, MI, DT. */
  readonly part?: string
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** `am` or `pm`, or the part of day that tells which. */
  readonly half12?: string
  readonly zone?: string
  readonly local?: boolean
  /** Part of a period: start, mid, end. */
  readonly mod?: string
  readonly n?: number
  readonly unit?: Unit
  readonly plus?: number
  /** An unknown number: "several days". */
  readonly some?: string | boolean
  readonly approx?: boolean
  /** Side of a shift: −1 ago, before; 1 in, after. */
  readonly dir?: number
  /** Shift from another event of the text, not from the publication. */
  readonly then?: boolean
  readonly ref?: string
  /** Fields of a period counted in others: "Monday of next week". */
  readonly from?: Bag
  readonly to?: Bag
  readonly of?: Bag
  readonly more?: Bag
  /** The year was written with two digits. */
  readonly short?: boolean
  /** The expression is one bare word or number that needs more reason to be a time. */
  readonly bare?: string
  readonly weak?: boolean
  readonly raw?: string
  /** Minutes east of UTC in "UTC+3", with `sign`. */
  readonly offset?: number
  readonly sign?: number
  /** The TIMEX3 value stays the length: "two days after the talks". */
  readonly keep?: string
}
