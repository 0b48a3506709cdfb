import { medianOf, type ReconciledEvent, type SourceRecord } from '../../model/index.js'
import { recordSentence } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check, Reconciled } from '../check.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'

/** What became of each source's early reports: counts, never a score. */
export const sources: Check = {
  name: 'sources',
  rules: ['source-records'],
  dossier: (all, evidence) => ({ sources: recordsOf(all, evidence) }),
}

type Tallying = {
  readonly first: string[]
  readonly leads: { event: string; at: string; minutes: number | null }[]
  readonly onRecord: string[]
  readonly contradicted: string[]
  readonly open: string[]
  documents: number
}
/** Per source its documents, the cases that it told early, and its record while none of them changes. */
type Known = { documents: number; readonly cases: Set<Case>; record: SourceRecord | null }
type Sources = { readonly by: Map<string, Known> }

const records = new WeakMap<Evidence, Sources>()

function recordsOf(all: Reconciled, evidence: Evidence): SourceRecord[] {
  const sources = records.get(evidence) ?? { by: new Map<string, Known>() }
  records.set(evidence, sources)
  const of = (id: string) => {
    const known = sources.by.get(id) ?? { documents: 0, cases: new Set<Case>(), record: null }
    sources.by.set(id, known)
    known.record = null
    return known
  }
  if (sources.by.size === 0) for (const { id } of evidence.dossier.sources) of(id)
  for (const document of all.exchange.documents.went) of(idOf(document)).documents--
  for (const document of all.exchange.documents.came) of(idOf(document)).documents++
  for (const one of all.gone) for (const id of tellersOf(one)) of(id).cases.delete(one)
  for (const one of all.made) {
    const event = all.events[all.position.get(one) ?? -1]
    if (event) kept.set(one, earlyOf(one, event, evidence))
    for (const id of tellersOf(one)) of(id).cases.add(one)
  }
  for (const [id, { documents, cases }] of sources.by)
    if (documents === 0 && cases.size === 0 && !evidence.dossier.sources.some((source) => source.id === id))
      sources.by.delete(id)
  return [...sources.by]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([source, known]) => {
      known.record ??= recordOf(source, tallied(source, known, all), evidence)
      return known.record
    })
}

function tellersOf(of: Case): ReadonlySet<string> {
  const { first, early } = kept.get(of) ?? { first: null, early: [] }
  return new Set([...(first === null ? [] : [first]), ...early.map(([source]) => source)])
}

function tallied(source: string, { documents, cases }: Known, { events, position }: Reconciled): Tallying {
  const sum: Tallying = { first: [], leads: [], onRecord: [], contradicted: [], open: [], documents }
  const inOrder = [...cases].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
  for (const of of inOrder) {
    const event = events[position.get(of) ?? -1]
    if (event) addEvent(source, of, event, sum)
  }
  return sum
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

function addEvent(source: string, of: Case, event: ReconciledEvent, record: Tallying): void {
  const { first, early, official } = kept.get(of) ?? { first: null, early: [], official: undefined }
  const moment = early.find(([id]) => id === source)?.[1]
  if (moment !== undefined) {
    const minutes = official === undefined ? null : Math.round((official - moment) / 60_000)
    record.leads.push({ event: event.id, at: isoInstant(moment), minutes })
    if (event.status.disputed || event.status.lifecycle === 'lapsed') record.contradicted.push(event.id)
    else if (official === undefined) record.open.push(event.id)
    else record.onRecord.push(event.id)
  }
  if (first === source) record.first.push(event.id)
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
  const later = new Set(onRecord)
  const minutes = leads.flatMap((lead) => (lead.minutes !== null && later.has(lead.event) ? [lead.minutes] : []))
  const record = {
    source,
    documents,
    firstReports: first,
    medianLeadMinutes: medianOf(minutes),
    leadTimes: minutes.length,
    early: onRecord.length + contradicted.length + open.length,
    laterOnRecord: onRecord,
    contradicted,
    open,
    leads,
  }
  return { ...record, ...evidence.told(recordSentence(record)) }
}
