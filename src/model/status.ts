import type { Message } from './message.js'

/** How far official texts support an event, least first. */
export const CORROBORATION = ['reported', 'attributed', 'one side', 'on record', 'both sides'] as const
export type Corroboration = (typeof CORROBORATION)[number]

/** Does an official text tell of it? */
export function isOnRecord({ corroboration }: { readonly corroboration: Corroboration }): boolean {
  return corroboration === 'one side' || corroboration === 'on record' || corroboration === 'both sides'
}

/** `fact` was never announced beforehand; the others follow an announcement. */
export type Lifecycle = 'fact' | 'announced' | 'occurred' | 'lapsed' | 'cancelled'

/** Is it told as having taken place, whether or not it was announced? */
export function tookPlace({ lifecycle }: { readonly lifecycle: Lifecycle }): boolean {
  return lifecycle === 'fact' || lifecycle === 'occurred'
}

/** One party's official word: `none` only where coverage allows saying so, else `not covered`. */
export type PartyRecord = {
  readonly party: string
  readonly level: 'official' | 'attributed' | 'none' | 'not covered'
  readonly denies: boolean
  /** Its texts only announce the event; what came of it they do not tell. */
  readonly announces?: boolean
  readonly statements: readonly string[]
  /** ISO instant of the first official (or attributed) text. */
  readonly since: string | null
}

/** Why a status is what it is: a rule of docs/method.md (its anchor) and the statements that set it. */
export type StatusReason = {
  readonly field: 'corroboration' | 'lifecycle' | 'disputed'
  readonly rule: string
  readonly words: string
  /** `words` before any language. */
  readonly said?: Message
  readonly statements: readonly string[]
  readonly at: string | null
}

export type StatusSnapshot = {
  readonly corroboration: Corroboration
  readonly lifecycle: Lifecycle
  readonly disputed: boolean
}

/** A moment at which the status moved, and the statement that moved it. */
export type StatusChange = StatusSnapshot & { readonly at: string | null; readonly statement: string }

export type EventStatus = StatusSnapshot & {
  readonly byParty: readonly PartyRecord[]
  /** ISO instant at which the event first became known to us. */
  readonly knownSince: string | null
  readonly why: readonly StatusReason[]
  readonly history: readonly StatusChange[]
}
