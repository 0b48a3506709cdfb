import { type Brief, type BriefSentence, sha256 } from '../../model/index.js'
import { byThen } from '../visit/by-then.js'
import type { DossierVisit } from '../visit/visit.js'
import type { Note } from './notes.js'

/** Notes of a brief by the sentence that they stand beside, and those that stand beside none. */
export type Placed = { readonly beside: ReadonlyMap<string, readonly Note[]>; readonly apart: readonly Note[] }

/** Names a sentence by what it tells of, so that a note stays beside it in another language and when a countdown in it goes on. */
export function placeOf({ about, event, cites }: BriefSentence): string {
  if (about !== undefined) return sha256(about).slice(0, 16)
  const rests = cites.map(({ document, span }) => `${document} ${span.join('-')}`)
  return sha256([event ?? '', ...rests].join('\n')).slice(0, 16)
}

/** The notes on a brief that were there at the moment asked about. */
export function notesOn({ site, view }: DossierVisit, day: string | null): readonly Note[] {
  const isThere = byThen(view.asOf)
  return (site.notes?.of(view.dossier.id, day) ?? []).filter(({ at }) => isThere(at))
}

/** Puts notes beside their sentences; a note whose sentence is gone stands apart. */
export function placeNotes(brief: Brief, notes: readonly Note[]): Placed {
  const known = new Set(brief.sections.flatMap(({ sentences }) => sentences.map(placeOf)))
  const beside = new Map<string, Note[]>()
  const apart: Note[] = []
  for (const note of notes) {
    if (note.place === null || !known.has(note.place)) apart.push(note)
    else beside.set(note.place, [...(beside.get(note.place) ?? []), note])
  }
  return { beside, apart }
}
