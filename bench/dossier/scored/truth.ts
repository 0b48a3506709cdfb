/** An event that the texts of a subject tell of, noted by hand. */
export type TrueEvent = {
  readonly id: string
  readonly what: string
  readonly type: string
  readonly mode: string | null
  /** Ids of the states and bodies whose people took part. */
  readonly sides: readonly string[]
  /** Sides that may be added or left out without being wrong: hosts, mediators. */
  readonly maybe?: readonly string[]
  readonly people?: readonly string[]
  /** ISO date, a period, or null where no text allows it to be known. */
  readonly day: string | { readonly start: string; readonly end: string } | null
  readonly place?: string | null
  readonly lifecycle: string
  /** Parties whose own official source tells of it. */
  readonly official: readonly string[]
  readonly denied_by?: readonly string[]
  readonly disputed?: boolean
  readonly texts: readonly string[]
}

export type TrueCommitment = {
  readonly id: string
  readonly what: string
  readonly parties: readonly string[]
  readonly state: string
  readonly start?: string | null
  readonly end?: string | null
  readonly texts: readonly string[]
}

export type Truth = { readonly events: readonly TrueEvent[]; readonly commitments?: readonly TrueCommitment[] }
