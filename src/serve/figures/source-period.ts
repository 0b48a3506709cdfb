import { medianOf, type SourceRecord } from '../../model/index.js'
import { message, speak } from '../../say/index.js'
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

/** What a source told within a period, and what became of that. */
export function recordWithin(record: SourceRecord, period: Period, visit: DossierVisit): SourceRecord {
  if (!period.from && !period.to) return record
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
  const published = [...view.documents.values()].filter(
    (entry) =>
      (entry.source ?? entry.publisher) === record.source &&
      entry.published &&
      isWithin(dayOf(entry.published), period),
  )
  const said =
    told.size === 0
      ? message('source.none')
      : message('source.early', told.size, laterOnRecord.length, contradicted.length, open.length)
  return {
    source: record.source,
    documents: published.length,
    firstReports: record.firstReports.filter(isFirst),
    medianLeadMinutes: medianOf(minutes),
    leadTimes: minutes.length,
    early: told.size,
    laterOnRecord,
    contradicted,
    open,
    leads,
    words: speak(said, speakerFor(visit)),
    said,
  }
}

/** The day in UTC. */
function dayOf(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10)
}
