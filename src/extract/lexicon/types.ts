import type { Actuality, Stance, StatementType } from '../../model/index.js'
import type { WordLists } from './word-lists.js'

/** Part of speech of a lexicon word: `word` is anything that is neither verb nor noun. */
export type WordClass = 'verb' | 'noun' | 'word'

/** A lemma that the lexicon looks for, with the stem and endings by which its forms are known. */
export type Word = {
  readonly lemma: string
  readonly wordClass: WordClass | 'any'
  readonly stems: readonly string[]
  readonly forms: ReadonlySet<string>
}

/** A head word and the words that must (`with`) or must not (`without`) depend on it. */
export type Pattern = {
  readonly head: Word
  readonly with: readonly (readonly Word[])[]
  /** For each of `with`: must it follow the head at once? */
  readonly adjacent: readonly boolean[]
  readonly without: readonly Word[]
  readonly text: string
}

/** Which syntactic slots fill which role: subj, obj, a preposition, a bare case, poss, adj, comp. */
export type RoleSlots = Readonly<
  Partial<Record<'actor' | 'recipient' | 'participant' | 'mediator' | 'host', readonly string[]>>
>

/** One group of words that mean the same act, or that set the stance and actuality of what depends on them. */
export type Frame = {
  readonly id: string
  readonly type: StatementType | null
  readonly mode: string | null
  readonly patterns: readonly { readonly wordClass: WordClass; readonly pattern: Pattern }[]
  readonly stance: Stance | null
  /** Its subject is a source of what is said. */
  readonly speaks: boolean
  /** Types of inner statements that survive: `all`, `none`, or a list of `TYPE` and `TYPE/mode`. */
  readonly inner: 'all' | 'none' | readonly string[]
  /** When the frame makes a statement of its own. */
  readonly own: 'always' | 'alone' | 'never'
  readonly actuality: Actuality | null
  readonly innerActuality: Actuality | null
  readonly roles: RoleSlots | null
  readonly nominal: RoleSlots | null
  /** What the object must be for the frame to apply. */
  readonly object: 'person' | 'actor' | 'any'
  /** Needs two participants: "Putin and Erdogan discussed". */
  readonly joint: boolean
  /** Takes no second predicate: "called him", not "called him a liar". */
  readonly plain: boolean
  /** Takes no object: "left for Paris", not "left him". */
  readonly intransitive: boolean
  /** Reports only with a clause, a quotation or "about": "showed that", not "showed progress". */
  readonly clause: boolean
  readonly weak: boolean
  /** Stands even where nobody is named: "a rally was held". */
  readonly actorless: boolean
  /** Needs somebody who does it: people are killed in accidents too. */
  readonly agent: boolean
  /** true: only under negation, which it uses up; false: never under negation. */
  readonly negated: boolean | null
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
}

/** Cue words by purpose: negation, modals, light verbs, agent nouns … */
export type Cues = Readonly<Record<string, readonly string[]>>

/** Everything that extraction knows about the words of one language. */
export type Lexicon = {
  readonly lang: string
  readonly frames: readonly Frame[]
  /** Frames by head word that a surface form may belong to. */
  candidates(form: string): readonly Candidate[]
  readonly words: Cues
  readonly lists: WordLists
  /** Is a surface form (any inflection) in a cue list? */
  is(list: string, form: string, lemma?: string): boolean
  /** Might a surface form turn out to be in one of several cue lists once its lemma is known? Looser than `is`, for text not yet parsed. */
  mayBeIn(lists: readonly string[], form: string): boolean
  readonly roles: Readonly<Record<string, { readonly verb: RoleSlots; readonly noun: RoleSlots }>>
  readonly counts: Readonly<Record<string, readonly [min: number, max: number | null]>>
}

export type Candidate = { readonly frame: Frame; readonly wordClass: WordClass; readonly pattern: Pattern }
