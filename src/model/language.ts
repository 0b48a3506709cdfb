import type { Span } from './span.js'
import type { TimeExpression } from './time.js'

/** One token with its Universal Dependencies annotation (universaldependencies.org). */
export type Token = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lemma: string
  /** UPOS tag. */
  readonly upos: string
  /** `Case=Nom|Number=Sing` or ''. */
  readonly feats: string
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number
  /** UD relation with subtype, such as `nsubj:pass`. */
  readonly deprel: string
  /** In a language that is read through another: whether the word was only spelt anew. */
  readonly unread?: boolean
}

export type Sentence = { readonly span: Span; readonly tokens: readonly Token[] }

/** The same thing for every language: sentences of annotated tokens with offsets into the text as given. */
export type Analysis = { readonly lang: string; readonly sentences: readonly Sentence[] }

/** What a time expression is read against. */
export type TimeContext = {
  /** Publication: ISO instant or date; null when not known. */
  readonly published: string | null
  /** IANA zone of the speaker; null means UTC and is noted. */
  readonly zone: string | null
}

/** An installed language: pure functions made from the data in `languages/<lang>/`. */
export type Language = {
  readonly lang: string
  /** The language through whose words this one is read, for one that has no model of its own; only `annotate` reads so. */
  readonly through?: string
  /** Sentences and tokens only (no tags): cheap. */
  tokenise(text: string): Analysis
  /** The same for one sentence of `tokenise`, with lemma, UPOS, features, head and relation. */
  annotate(sentence: Sentence): Sentence
  /** Full analysis: lemma, UPOS, features, head, relation. */
  analyse(text: string): Analysis
  /** Time expressions, in text order, longest match. Pass the analysis where it exists: direction comes from tense. */
  times(text: string, context: TimeContext, analysis?: Analysis): readonly TimeExpression[]
}
