import type { Span } from '../../model/index.js'

/** One attribution as PARC 3.0 marks it: who (source), by which words (cue), what (content); all spans in the document's text. */
export type Report = {
  /** Token of the reporting word. */
  readonly head: number
  /** Token that heads the source's phrase; null where nobody is named. */
  readonly source: number | null
  readonly sourceSpan: Span | null
  readonly cue: Span
  /** In text order; more than one where the cue stands inside what is said. */
  readonly content: readonly Span[]
  /** Tokens of the content. */
  readonly tokens: readonly number[]
  /** Said or written, rather than meant, wanted or felt. */
  readonly spoken: boolean
}
