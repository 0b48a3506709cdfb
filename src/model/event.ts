import type { Actuality, Reason, StatementType } from './statement.js'
import type { When } from './time.js'

/** A statement's link to an event, with its score (0–1) and what the features saw. */
export type Mention = {
  readonly statement: string
  readonly document: string
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Only points back at the event, and does not set who took part, where and when. */
  readonly aside?: true
}

export type EventParticipant = { readonly name: string; readonly actor: string | null; readonly role: string }

/** Something that happened, or was to happen, that statements talk about. */
export type Event = {
  readonly kind: 'event'
  readonly id: string
  readonly type: StatementType
  readonly mode: string | null
  readonly participants: readonly EventParticipant[]
  readonly when: When | null
  readonly place: { readonly name: string; readonly actor: string | null } | null
  readonly actuality: Actuality
  readonly mentions: readonly Mention[]
}
