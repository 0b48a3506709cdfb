import type { Citation } from './finding.js'

/** One sentence of a summary; `cites` is never empty. Generated wording is marked, quoted wording is verbatim. */
export type BriefSentence = {
  readonly text: string
  readonly verbatim: boolean
  readonly cites: readonly Citation[]
  readonly event: string | null
  /** What it tells of, whatever the language and however its words change; absent in briefs frozen before it was kept. */
  readonly about?: string
}

export type BriefSection = {
  readonly heading: string
  readonly key: string
  readonly sentences: readonly BriefSentence[]
}

/** A cited summary of a document, an event, a day or a dossier. */
export type Brief = {
  readonly of: 'document' | 'event' | 'day' | 'dossier'
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly asOf: string | null
  readonly sections: readonly BriefSection[]
  /** Sentences left out because no span supports them. */
  readonly dropped: number
  /** Those sentences and why, in the language of the brief; absent in briefs frozen before they were kept. */
  readonly left?: readonly LeftOut[]
}

/** A sentence that was left out, and which of its citations does not hold. */
export type LeftOut = { readonly text: string; readonly why: string }
