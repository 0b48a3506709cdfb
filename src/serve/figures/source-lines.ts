import type { Coverage, Source, SourceHealth, SourceRecord } from '../../model/index.js'
import type { DossierVisit, Table } from '../visit/visit.js'
import { periodAsked } from './period.js'
import { recordsWithin } from './source-period.js'

/** Below this many cases a figure is greyed and sorts last. */
export const FEW = 10

/** The orders in which sources can be listed. */
export const SOURCE_ORDERS = ['name', 'documents', 'first', 'lead', 'later'] as const

/** One source with its record, the publication of its last document, and the hours for which it was captured without a gap. */
export type SourceLine = {
  readonly source: Source
  readonly record: SourceRecord | null
  readonly last: string | null
  readonly covered: readonly Coverage[]
  /** What the last poll of each of its addresses found. */
  readonly health: readonly SourceHealth[]
}

/** Every source of the dossier, in the order asked for; what each told within the period asked for. */
export async function sourceLines(visit: DossierVisit): Promise<SourceLine[]> {
  const { site, view, query } = visit
  const within = recordsWithin(periodAsked(visit), visit)
  const records = new Map(view.record.sources.map((record) => [record.source, within(record)]))
  const { id } = view.dossier
  const [coverage, health] = await Promise.all([site.store.coverage.list(id), site.store.health.list(id)])
  const last = new Map<string, string>()
  for (const { source, published } of view.documents.values())
    if (source && published && (last.get(source) ?? '') < published) last.set(source, published)
  const lines = view.dossier.sources.map((source) => ({
    source,
    record: records.get(source.id) ?? null,
    last: last.get(source.id) ?? null,
    covered: coverage.filter((span) => span.source === source.id),
    health: health.filter((one) => one.source === source.id),
  }))
  return lines.sort(orderBy(query.get('sort')))
}

function orderBy(asked: string | null): (a: SourceLine, b: SourceLine) => number {
  const by = {
    documents: (r: SourceRecord | null) => r?.documents,
    first: (r: SourceRecord | null) => r?.firstReports.length,
    later: (r: SourceRecord | null) => r?.laterOnRecord.length,
  }
  if (asked === 'lead') return (a, b) => leadRank(b.record) - leadRank(a.record)
  const key = by[asked as keyof typeof by]
  if (key) return (a, b) => (key(b.record) ?? -1) - (key(a.record) ?? -1)
  return (a, b) => a.source.name.localeCompare(b.source.name)
}

function leadRank(record: SourceRecord | null): number {
  if (record?.medianLeadMinutes === null || record?.medianLeadMinutes === undefined) return -2
  return record.leadTimes < FEW ? record.medianLeadMinutes / 1e9 - 1 : record.medianLeadMinutes
}

/** Sources as a table, one a row. */
export function tableOfSources(lines: readonly SourceLine[]): Table {
  return {
    columns: [
      'id',
      'name',
      'lane',
      'party',
      'documents',
      'first_reports',
      'median_lead_minutes',
      'lead_times',
      'early',
      'later_on_record',
      'contradicted',
      'open',
      'last',
      'last_reached',
      'failure',
    ],
    rows: lines.map(({ source, record, last, health }) => [
      source.id,
      source.name,
      source.lane,
      source.party,
      record?.documents ?? 0,
      record?.firstReports.length ?? 0,
      record?.medianLeadMinutes ?? null,
      record?.leadTimes ?? 0,
      record?.early ?? 0,
      record?.laterOnRecord.length ?? 0,
      record?.contradicted.length ?? 0,
      record?.open.length ?? 0,
      last,
      health[0]?.lastReached ?? null,
      health.find(({ failure }) => failure)?.failure ?? null,
    ]),
  }
}
