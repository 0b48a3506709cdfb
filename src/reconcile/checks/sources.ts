import { type Document, medianOf, type ReconciledEvent, type SourceRecord } from '../../model/index.js'
import { recordSentence } from '../../say/index.js'
import type { Check, Judged, Ledger } from '../check.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'

/** What became of each source's early reports: counts, never a score. */
export const sources: Check = {
  name: 'sources',
  rules: ['source-records'],
  ledger: createSources,
}

/** What a source told early or first of a case. */
type Tale = {
  readonly judged: Judged
  readonly isFirst: boolean
  readonly early: {
    readonly lead: { readonly event: string; readonly at: string; readonly minutes: number | null }
    readonly became: 'onRecord' | 'contradicted' | 'open'
  } | null
}
/** Per source its documents, what it told, and its record while none of them changes. */
type Known = { documents: number; tales: Tale[]; record: SourceRecord | null }

function createSources(evidence: Evidence): Ledger {
  const by = new Map<string, Known>()
  const tellers = new WeakMap<Judged, readonly string[]>()
  const declared = new Set(evidence.dossier.sources.map(({ id }) => id))
  const of = (id: string) => {
    const known = by.get(id) ?? { documents: 0, tales: [], record: null }
    by.set(id, known)
    known.record = null
    return known
  }
  for (const id of declared) of(id)
  return ({ made, gone, exchange: { documents } }) => {
    for (const document of documents.went) of(idOf(document)).documents--
    for (const document of documents.came) of(idOf(document)).documents++
    const out = new Set(gone)
    const left = new Set(gone.flatMap((judged) => tellers.get(judged) ?? []))
    for (const id of left) of(id).tales = of(id).tales.filter(({ judged }) => !out.has(judged))
    for (const judged of made) {
      const tales = talesOf(judged, evidence)
      tellers.set(judged, [...tales.keys()])
      for (const [id, tale] of tales) of(id).tales.push(tale)
    }
    for (const [id, { documents: many, tales }] of by)
      if (many === 0 && tales.length === 0 && !declared.has(id)) by.delete(id)
    return {
      sources: [...by]
        .sort((a, b) => (a[0] < b[0] ? -1 : 1))
        .map(([source, known]) => {
          known.record ??= recordOf(source, known, evidence)
          return known.record
        }),
    }
  }
}

function idOf({ source, publisher }: Pick<Document, 'source' | 'publisher'>): string {
  return source ?? publisher ?? 'unknown'
}

/** By source: who told of an event first, and who before any official text, and when. */
function talesOf(judged: Judged, evidence: Evidence): ReadonlyMap<string, Tale> {
  const { of, event } = judged
  const { firstReport, firstOfficial } = event.leadTime
  const official = firstOfficial.map(({ earliest }) => Date.parse(earliest)).sort((a, b) => a - b)[0]
  const document = firstReport ? evidence.documents.get(firstReport.document) : undefined
  const first = document ? idOf(document) : null
  const tales = new Map<string, Tale>()
  for (const testimony of of.testimonies) {
    const { document: told, clock, bearing } = testimony
    if (clock === null || evidence.laneOf(told) === 'official' || bearing === 'denies' || bearing === 'remarks')
      continue
    const source = idOf(told)
    if (tales.has(source) || (official !== undefined && clock[1] >= official)) continue
    const minutes = official === undefined ? null : Math.round((official - clock[1]) / 60_000)
    const lead = { event: event.id, at: isoInstant(clock[1]), minutes }
    tales.set(source, { judged, isFirst: source === first, early: { lead, became: whatBecameOf(event, official) } })
  }
  if (first !== null && !tales.has(first)) tales.set(first, { judged, isFirst: true, early: null })
  return tales
}

function whatBecameOf({ status }: ReconciledEvent, official: number | undefined) {
  if (status.disputed || status.lifecycle === 'lapsed') return 'contradicted'
  return official === undefined ? 'open' : 'onRecord'
}

function recordOf(source: string, { documents, tales }: Known, evidence: Evidence): SourceRecord {
  tales.sort((a, b) => a.judged.at - b.judged.at)
  const firstReports: string[] = []
  const leads: NonNullable<Tale['early']>['lead'][] = []
  const ids = { onRecord: [] as string[], contradicted: [] as string[], open: [] as string[] }
  const minutes: number[] = []
  for (const { judged, isFirst, early } of tales) {
    if (isFirst) firstReports.push(judged.event.id)
    if (!early) continue
    const { lead, became } = early
    leads.push(lead)
    ids[became].push(lead.event)
    if (became === 'onRecord' && lead.minutes !== null) minutes.push(lead.minutes)
  }
  const record = {
    source,
    documents,
    firstReports,
    medianLeadMinutes: medianOf(minutes),
    leadTimes: minutes.length,
    early: leads.length,
    laterOnRecord: ids.onRecord,
    contradicted: ids.contradicted,
    open: ids.open,
    leads,
  }
  return { ...record, ...evidence.told(recordSentence(record)) }
}
