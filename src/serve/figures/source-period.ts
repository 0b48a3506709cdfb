import { dayIn, medianOf, type SourceRecord } from '../../model/index.js'
import { recordSentence, speak } from '../../say/index.js'
import { millis } from '../text/format.js'
import { speakerFor } from '../visit/called.js'
import type { DossierVisit } from '../visit/visit.js'
import { isWithin, type Period } from './period.js'

type Lead = NonNullable<SourceRecord['leads']>[number]

/** The early reports of a source; those of a record from an earlier version by the event's own lead time. */
export function leadsOf(
  { leads, laterOnRecord, contradicted, open }: SourceRecord,
  { view }: DossierVisit,
): readonly Lead[] {
  if (leads) return leads
  return [...laterOnRecord, ...contradicted, ...open].flatMap((id) => {
    const event = view.events.get(id)
    const at = event?.status.knownSince
    return event && at ? [{ event: id, at, minutes: event.leadTime.maxMinutes }] : []
  })
}

/** Cuts the record of a source down to what it told within a period, and what became of that. */
export function recordsWithin(period: Period, visit: DossierVisit): (record: SourceRecord) => SourceRecord {
  if (!period.from && !period.to) return (record) => record
  const documents = documentsWithin(period, visit)
  return (record) => recordWithin(record, period, { visit, documents: documents.get(record.source) ?? 0 })
}

/** How many documents each source published within a period. */
function documentsWithin(period: Period, { view }: DossierVisit): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source, publisher, published } of view.documents.values()) {
    const id = source ?? publisher
    if (id && published && isWithin(dayOf(published), period)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

type Counted = { readonly visit: DossierVisit; readonly documents: number }

function recordWithin(record: SourceRecord, period: Period, { visit, documents }: Counted): SourceRecord {
  const { view } = visit
  const leads = leadsOf(record, visit).filter(({ at }) => isWithin(dayOf(at), period))
  const told = new Set(leads.map(({ event }) => event))
  const [laterOnRecord, contradicted, open] = [record.laterOnRecord, record.contradicted, record.open].map((ids) =>
    ids.filter((id) => told.has(id)),
  ) as [string[], string[], string[]]
  const later = new Set(laterOnRecord)
  const minutes = leads.flatMap((lead) => (lead.minutes !== null && later.has(lead.event) ? [lead.minutes] : []))
  const isFirst = (id: string) => {
    const at = view.events.get(id)?.leadTime.firstReport?.latest
    return at !== undefined && isWithin(dayOf(at), period)
  }
  const made = {
    source: record.source,
    documents,
    firstReports: record.firstReports.filter(isFirst),
    medianLeadMinutes: medianOf(minutes),
    leadTimes: minutes.length,
    early: told.size,
    laterOnRecord,
    contradicted,
    open,
    leads,
  }
  const said = recordSentence(made)
  return { ...made, words: speak(said, speakerFor(visit)), said }
}

/** The day in UTC. */
function dayOf(iso: string): string {
  const at = millis(iso)
  return at === null ? '' : dayIn(at, null)
}
