export type ActorKind = 'person' | 'state' | 'body' | 'office' | 'place' | 'outlet'

/** An office held from one date to another (ISO dates, `to` null while it lasts). */
export type Holding = {
  /** Office id, such as `us-president`. */
  readonly office: string
  readonly from: string | null
  readonly to: string | null
}

/** A person, office, body, state or place that can speak or take part. */
export type Actor = {
  readonly id: string
  readonly kind: ActorKind
  /** Display name in English. */
  readonly name: string
  /** Every listed name by language; generated case forms are added on loading. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** The state or body this actor belongs to or speaks for (actor id). */
  readonly party: string | null
  readonly holds: readonly Holding[]
  /** For places: IANA zone. */
  readonly zone: string | null
  /** A seat stands for a body or state: the Kremlin for Russia's presidency, Moscow for Russia. */
  readonly standsFor: string | null
  /** Names that look alike and are somebody else. */
  readonly not: readonly string[]
  /** Nationality adjectives by language, for role descriptors ("the Russian leader"). */
  readonly adjectives: Readonly<Record<string, readonly string[]>>
  /** For places that are points: WGS 84. */
  readonly at?: readonly [latitude: number, longitude: number]
  /** For states: ISO 3166-1. */
  readonly iso?: readonly [alpha2: string, alpha3: string]
}

/** A description of an office by language, so that "the US president" can be resolved by date. */
export type Office = {
  readonly id: string
  readonly name: string
  /** State or body of the office. */
  readonly of: string
  /** Nouns for the office by language: president, leader, head of state. */
  readonly nouns: Readonly<Record<string, readonly string[]>>
}
