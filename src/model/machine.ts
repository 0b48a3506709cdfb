import type { Citation } from './finding.js'
import { sha256 } from './id.js'
import type { Span } from './span.js'
import type { Actuality, StatementType } from './statement.js'

/** Who made it and when (ISO instant): machine text is never shown without. */
export type Machine = { readonly model: string; readonly at: string }

/** Words of the document that a model points at. */
export type Pointed = { readonly name: string; readonly span: Span }

/** A time in words of the document, and the ISO day or instant that the time rules read in them. */
export type PointedTime = Pointed & { readonly value: string }

/** A statement that a model proposes: its type, and the words of the document that it rests on. */
export type ProposedStatement = {
  readonly kind: 'proposed statement'
  readonly id: string
  readonly document: string
  readonly type: StatementType
  readonly actuality: Actuality
  readonly evidence: Span
  readonly words: string
  readonly actors: readonly Pointed[]
  readonly when: PointedTime | null
  readonly machine: Machine
}

/** Words that a model points at for what a statement leaves open; what they mean, the rules say. */
export type ProposedSlots = {
  readonly kind: 'proposed slots'
  readonly id: string
  readonly document: string
  readonly statement: string
  readonly when: PointedTime | null
  readonly place: Pointed | null
  readonly participants: readonly Pointed[]
  readonly machine: Machine
}

/** A sentence of a model's own wording with the verbatim spans that it cites. */
export type MachineSentence = { readonly text: string; readonly cites: readonly Citation[] }

/** A summary in a model's own wording, of one document or of what our own brief cites. */
export type MachineBrief = {
  readonly kind: 'machine brief'
  readonly id: string
  readonly of: 'document' | 'event' | 'day' | 'dossier'
  /** Id of the document, event or dossier, or the day. */
  readonly subject: string
  readonly lang: string
  readonly sentences: readonly MachineSentence[]
  /** Sentences that failed their check. */
  readonly dropped: number
  readonly machine: Machine
}

/** A document in another language, sentence by sentence; `text` is null where a sentence failed its check. */
export type MachineTranslation = {
  readonly kind: 'translation'
  readonly id: string
  readonly document: string
  /** Names the reading that was translated: see `revisionOf`. */
  readonly revision: string
  readonly lang: string
  readonly sentences: readonly { readonly span: Span; readonly text: string | null }[]
  readonly dropped: number
  readonly machine: Machine
}

/** What a model of your own made: never a fact, kept apart from what is captured and read. */
export type MachineText = ProposedStatement | ProposedSlots | MachineBrief | MachineTranslation
export type Proposal = ProposedStatement | ProposedSlots

/** Names one reading of a document, by its words: a translation of other words is not shown beside them. */
export function revisionOf(text: string): string {
  return sha256(text).slice(0, 16)
}
