import { type Document, type Roster, rangeOf } from '../model/index.js'
import { sidesOf } from './sides.js'
import type { Vocabulary } from './words-of.js'

/** What the statements of one document share. */
export type Scene = {
  readonly document: Document | null
  /** Latest moment of publication in milliseconds; null when unknown. */
  readonly published: number | null
  /** Everybody whom its statements name, and its contacts told in full as `phone|russia|us`. */
  readonly company: () => ReadonlySet<string>
  readonly roster: Roster
  readonly vocabulary: Vocabulary
}

/** The scene of a document; `company` is made when first asked for. */
export function sceneOf(
  document: Document | null,
  company: () => ReadonlySet<string>,
  roster: Roster,
  vocabulary: Vocabulary,
): Scene {
  let known: ReadonlySet<string> | null = null
  return {
    document,
    published: rangeOf(document?.published ?? null, document?.zone ?? null)?.[1] ?? null,
    company: () => {
      known ??= company()
      return known
    },
    roster,
    vocabulary,
  }
}

/** The sides that the statements of a document name. */
export function sidesIn({ company, roster }: Pick<Scene, 'company' | 'roster'>): ReadonlySet<string> {
  const named = [...company()].filter((key) => !key.includes('|'))
  return sidesOf(named, roster.affiliation)
}
