import type { Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'

/** One link of a chain of attribution and the tokens that it vouches for. */
export type Link = {
  readonly source: Reference | null
  readonly cue: Span
  readonly unnamed: boolean
  /** Does a token stand in what the source says? */
  covers(at: number): boolean
  /** What is said, as PARC 3.0 marks it: the clause with its conjunction, without the source and cue. */
  readonly content: Span
  /** The frame that the cue belongs to; null for "according to". */
  readonly hit: Hit | null
  readonly rank: number
  /** The words stand in a quotation that continues; nobody is named again. */
  readonly implicit?: boolean
  /** That somebody says it is no statement of its own: the sentences of a transcript's turn. */
  readonly background?: boolean
  /** The paragraph that opens the turn, where that it is said is a statement. */
  readonly whole?: Span
  /** No word names the source: "reportedly", "is believed to". */
  readonly sourceless?: boolean
  /** The link of the report that this one is part of: "Reuters said" of "citing an official". */
  readonly through?: Link
}
