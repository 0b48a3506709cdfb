/** What expressions are read against: the publication, and what the text has named so far. */
export type Reference = {
  /** Day of the publication on the speaker's clock; null when not known. */
  readonly today: number | null
  /** Seconds of that day; null when only the date is known. */
  readonly seconds: number | null
  /** Zone of clocks that name none. */
  readonly zone: string
  /** A history, not news: dates without a year continue the dates before them. */
  readonly narrative: boolean
  /** The day last named in the text, and the day named before in the same sentence. */
  readonly lastDay: number | null
  readonly sentenceDay: number | null
  /** Hours of the parts of the day. */
  readonly parts: Readonly<Record<string, readonly [number, number]>>
  readonly numericOrder: 'dmy' | 'mdy'
  /** −1 where the words around speak of the past, 1 of the future, 0 unknown. */
  direction(): -1 | 0 | 1
}
