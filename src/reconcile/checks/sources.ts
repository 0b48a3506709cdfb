import type { ReconciledEvent, SourceRecord } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check, Reconciled } from '../check.js'
import type { Evidence } from '../evidence.js'

/** What became of each source's early reports: counts, never a score. */
export const sources: Check = {
  name: 'sources',
  rules: ['source-records'],
  dossier: (all, evidence) => ({ sources: recordsOf(all, evidence) }),
}

type Tallying = {
  readonly first: string[]
  readonly leads: number[]
  readonly onRecord: string[]
  readonly contradicted: string[]
  readonly open: string[]
  documents: number
}

function recordsOf({ cases, events }: Reconciled, evidence: Evidence): SourceRecord[] {
  const bySource = new Map<string, Tallying>()
  const of = (source: string) => {
    const known = bySource.get(source) ?? {
      first: [],
      leads: [],
      onRecord: [],
      contradicted: [],
      open: [],
      documents: 0,
    }
    bySource.set(source, known)
    return known
  }
  for (const source of evidence.dossier.sources) of(source.id)
  for (const document of evidence.documents.values()) of(idOf(document)).documents++
  cases.forEach((one, at) => {
    const event = events[at]
    if (event) addEvent(one, event, of, evidence)
  })
  return [...bySource]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([source, record]) => recordOf(source, record, evidence))
}

function idOf(document: {
  readonly source: string | null
  readonly publisher: string | null
  readonly id: string
}): string {
  return document.source ?? document.publisher ?? 'unknown'
}

type Early = {
  readonly first: string | null
  readonly early: readonly (readonly [source: string, at: number])[]
  readonly official: number | undefined
}

const kept = new WeakMap<Case, Early>()

function addEvent(of: Case, event: ReconciledEvent, recordFor: (source: string) => Tallying, evidence: Evidence): void {
  const known = kept.get(of) ?? earlyOf(of, event, evidence)
  kept.set(of, known)
  const { first, early, official } = known
  for (const [source, moment] of early) {
    const record = recordFor(source)
    if (event.status.disputed || event.status.lifecycle === 'lapsed') record.contradicted.push(event.id)
    else if (official === undefined) record.open.push(event.id)
    else {
      record.onRecord.push(event.id)
      record.leads.push(Math.round((official - moment) / 60_000))
    }
  }
  if (first !== null) recordFor(first).first.push(event.id)
}

/** Who told of an event first, and who before any official text, and when. */
function earlyOf(of: Case, { leadTime: { firstReport, firstOfficial } }: ReconciledEvent, evidence: Evidence): Early {
  const official = firstOfficial.map(({ earliest }) => Date.parse(earliest)).sort((a, b) => a - b)[0]
  const early = new Map<string, number>()
  for (const { document, clock, bearing } of of.testimonies) {
    if (clock === null || evidence.laneOf(document) === 'official' || bearing === 'denies' || bearing === 'remarks')
      continue
    if ((official === undefined || clock[1] < official) && !early.has(idOf(document)))
      early.set(idOf(document), clock[1])
  }
  const first = firstReport ? evidence.documents.get(firstReport.document) : undefined
  return { first: first ? idOf(first) : null, early: [...early], official }
}

function recordOf(
  source: string,
  { first, leads, onRecord, contradicted, open, documents }: Tallying,
  evidence: Evidence,
): SourceRecord {
  const early = onRecord.length + contradicted.length + open.length
  const sorted = leads.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return {
    source,
    documents,
    firstReports: first,
    medianLeadMinutes: sorted.length === 0 ? null : (median ?? null),
    leadTimes: sorted.length,
    early,
    laterOnRecord: onRecord,
    contradicted,
    open,
    ...evidence.told(
      early === 0
        ? message('source.none')
        : message('source.early', early, onRecord.length, contradicted.length, open.length),
    ),
  }
}
