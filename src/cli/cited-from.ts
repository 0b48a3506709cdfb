import { langOf } from '../brief/compose.js'
import { type Brief, type Document, type Dossier, dayIn, rangeOf, type Source } from '../model/index.js'
import { outletsOf, type Speaker, sayDay, speakPart, tablesOf } from '../say/index.js'
import type { Store } from '../store/index.js'

/** What cited documents are called, by id: "The Harbour Courier, 19 March 2025", on the publisher's own calendar. */
export async function citedFrom(store: Store, dossier: Dossier, brief: Brief): Promise<ReadonlyMap<string, string>> {
  const sentences = brief.sections.flatMap((section) => section.sentences)
  const ids = [...new Set(sentences.flatMap(({ cites }) => cites.map(({ document }) => document)))]
  const outlets = outletsOf(dossier.sources)
  const sources = new Map(dossier.sources.map((source) => [source.id, source]))
  const lang = langOf(brief)
  const speaker: Speaker = { tables: tablesOf(lang), nameOf: (id) => id }
  const inWords = (name: string) => speakPart(outlets.called(null, name), speaker)
  const documents = await store.documents.some(dossier.id, ids)
  return new Map(
    documents.map((document) => [document.id, nameOf(document, sources.get(document.source ?? ''), speaker, inWords)]),
  )
}

function nameOf(
  { published, publisher, author, zone, id }: Document,
  source: Source | undefined,
  { tables }: Speaker,
  inWords: (name: string) => string,
) {
  const clock = zone ?? source?.zone ?? null
  const moment = rangeOf(published, clock)?.[0]
  const isClock = published !== null && published.length > 10
  const day = moment !== undefined && isClock ? dayIn(moment, clock) : published?.slice(0, 10)
  const by = inWords(source?.name ?? publisher ?? author ?? id)
  return day ? `${by}, ${sayDay(day, tables.time)}` : by
}
