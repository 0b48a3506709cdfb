import {
  type Actor,
  type Curation,
  createAffiliation,
  type Document,
  type Event,
  type Statement,
} from '../model/index.js'
import { eventsOf } from './build-event.js'
import { curate, rejected, standing } from './curate.js'
import { gather } from './gather.js'
import { joinRemarks } from './remark.js'
import { sightingOf } from './sighting.js'

export { groupDocuments } from './group-documents.js'

/** What linking needs: all statements of a dossier, the documents they stand in, the gazetteer, the editors' decisions. */
export type LinkInput = {
  readonly statements: readonly Statement[]
  readonly documents: readonly Document[]
  readonly actors: readonly Actor[]
  readonly curations: readonly Curation[]
}

/**
 * Statements in, events out: each with its mentions, their scores and reasons. The same statements give the same events
 * in whatever order they come. Claims of number ("several calls") and remarks that name no event belong to none.
 */
export function link({ statements, documents, actors, curations }: LinkInput): readonly Event[] {
  const affiliation = createAffiliation(actors)
  const decisions = standing(curations)
  const out = rejected(decisions)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const sightings = statements
    .filter((statement) => !out.has(statement.id))
    .map((statement) => sightingOf(statement, byId.get(statement.document) ?? null, affiliation))
    .filter((sighting) => sighting.kind !== 'claim')
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const drafts = gather(sightings, affiliation)
  joinRemarks(
    sightings.filter((sighting) => sighting.kind === 'remark'),
    drafts,
    affiliation,
  )
  return eventsOf(curate(drafts, decisions, affiliation), affiliation)
}
