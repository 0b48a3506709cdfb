import type { Actor, Office, Span } from '../../model/index.js'
import type { TextWords } from '../words/words.js'

/** What a surface form may stand for. */
export type NameEntry = {
  /** Folded form. */
  readonly form: string
  /** `name`: the actor; `adjective`: of the actor; `office`: noun of offices; `not`: somebody else. */
  readonly via: 'name' | 'adjective' | 'office' | 'not'
  readonly actor: Actor | null
  readonly offices: readonly Office[]
  /** Short upper-case names must be written so: US, UN, ЕС. */
  readonly exact: string | null
  /** Needs no capital: offices, and names that are listed in lower case. */
  readonly anyCase: boolean
}

/** A name, nationality or office found in text. */
export type Found = { readonly span: Span; readonly entries: readonly NameEntry[] }

/** A text as names are looked for in it. */
export type FoldedText = { readonly text: string; readonly folded: string; readonly words: TextWords }

/** The surface forms of every actor, in every language, with what is needed to resolve roles by date. */
export type ActorIndex = {
  readonly actors: ReadonlyMap<string, Actor>
  /** Names, adjectives and offices in a text, leftmost and longest first, not overlapping. */
  find(text: FoldedText, lang: string): readonly Found[]
  /** Who holds an office on an ISO date (null: who holds it last). */
  holder(office: string, date: string | null): Actor | null
  /** Does the document name who is in an office, against or beyond what the gazetteer has? */
  isNamed?(office: string): boolean
  /** Offices of a state or body. */
  officesIn(owner: string): readonly Office[]
  /** Offices that an actor holds on a date. */
  officesOf(actor: string, date: string | null): readonly Office[]
  /** Persons whose name sounds like this one. */
  alike(name: string): readonly Actor[]
}
