import type { Actor } from './actor.js'
import type { Source } from './source.js'

/** A topic under watch. One YAML file. */
export type Dossier = {
  readonly id: string
  readonly title: string
  readonly summary: string | null
  /** Actor ids of the sides whose record is kept. */
  readonly parties: readonly string[]
  /** Actors beyond the built-in gazetteer, or additions to its entries. */
  readonly actors: readonly Actor[]
  readonly sources: readonly Source[]
  /** ISO dates; `end` null while it lasts. */
  /** May private, loopback and link-local addresses be polled? Never unless the dossier says so. */
  readonly allowPrivateAddresses?: boolean
  readonly period: { readonly start: string; readonly end: string | null }
  /** Pairs whose calls and meetings are counted. */
  readonly tallies: readonly { readonly pair: readonly [string, string]; readonly of: readonly string[] }[]
}

const THROUGH = 'third-party'

/** What is counted of a pair: the modes asked for, and beside meetings the talks through mediators. */
export function countedModes(asked: readonly string[]): readonly string[] {
  return asked.flatMap((mode) => (mode === 'meet' && !asked.includes(THROUGH) ? [mode, THROUGH] : [mode]))
}
