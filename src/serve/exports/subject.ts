import type { Document, ReconciledEvent, Statement } from '../../model/index.js'
import { safeUrl } from '../text/safe-url.js'
import { eventLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** What an export is about: a dossier, one of its events, or what a search found; everything as of the moment asked about. */
export type Subject = {
  readonly visit: DossierVisit
  readonly title: string
  readonly events: readonly ReconciledEvent[]
  /** Documents asked for by themselves (those of a source or of a search); null = all of the dossier. */
  readonly documents: ReadonlySet<string> | null
}

/** The texts and statements that the subject rests on: its documents, and every one that speaks of its events. */
export async function materialOf(
  subject: Subject,
): Promise<{ readonly documents: readonly Document[]; readonly statements: readonly Statement[] }> {
  const { visit, documents: asked, events } = subject
  const corpus = await visit.view.corpus()
  const cited = new Set(events.flatMap(({ mentions }) => mentions.map(({ document }) => document)))
  const wanted = (id: string) => visit.view.documents.has(id) && (asked === null || asked.has(id) || cited.has(id))
  return {
    documents: corpus.documents.filter(({ id }) => wanted(id)),
    statements: corpus.statements.filter(({ document }) => wanted(document)),
  }
}

/** Absolute address of an event's page. */
export function eventAddress({ visit }: Subject, event: string): string {
  return visit.origin + eventLink(visit, event)
}

/** Where a reader finds a document: at its publisher if it has a web address, else in the reader. */
export function documentAddress({ visit }: Subject, document: Pick<Document, 'id' | 'url'>): string {
  return safeUrl(document.url) ?? visit.origin + readLink(visit, document.id)
}
