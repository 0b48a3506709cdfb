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

/** What a source told early or first of a case, and that case. */
type Tale = {
  judged: Judged
  readonly isFirst: boolean
  readonly early: {
    readonly lead: { readonly event: string; readonly at: string; readonly minutes: number | null }
    readonly became: 'onRecord' | 'contradicted' | 'open'
  } | null
}
type Tales = ReadonlyMap<string, Tale>
/** Per source its documents, what it told in the order of events, and its record while none of them changes. */
type Known = { documents: number; tales: Tale[]; record: SourceRecord | null }

function createSources(evidence: Evidence): Ledger {
  const by = new Map<string, Known>()
  const told = new Map<Judged, Tales>()
  const declared = new Set(evidence.dossier.sources.map(({ id }) => id))
  const of = (id: string) => {
    const known = by.get(id) ?? { documents: 0, tales: [], record: null }
    by.set(id, known)
    return known
  }
  const renewed = (id: string) => Object.assign(of(id), { record: null })
  for (const id of declared) of(id)
  return ({ made, gone, exchange: { documents } }) => {
    for (const document of documents.went) renewed(idOf(document)).documents--
    for (const document of documents.came) renewed(idOf(document)).documents++
    const left = new Map(gone.map((one) => [one.event.id, told.get(one)]))
    for (const one of gone) told.delete(one)
    const out = new Set<Tale>()
    const takeOut = (id: string, tale: Tale) => {
      renewed(id)
      out.add(tale)
    }
    for (const one of made) {
      const before = left.get(one.event.id)
      left.delete(one.event.id)
      const tales = exchanged(one, before, evidence)
      told.set(one, tales)
      for (const [id, tale] of tales) if (before?.get(id) !== tale) renewed(id).tales.push(tale)
      for (const [id, tale] of before ?? []) if (tales.get(id) !== tale) takeOut(id, tale)
    }
    for (const tales of left.values()) for (const [id, tale] of tales ?? []) takeOut(id, tale)
    for (const [id, known] of by) {
      if (known.record === null) known.tales = known.tales.filter((tale) => !out.has(tale))
      if (known.documents === 0 && known.tales.length === 0 && !declared.has(id)) by.delete(id)
    }
    const inOrder = [...by].sort((a, b) => (a[0] < b[0] ? -1 : 1))
    return { sources: inOrder.map(([source, known]) => recordOf(source, known, evidence)) }
  }
}

/** What each source told of a case: the same object where it is what it told of the case in whose place this one stands. */
function exchanged(judged: Judged, before: Tales | undefined, evidence: Evidence): Tales {
  const tales = talesOf(judged, evidence)
  for (const [id, tale] of tales) {
    const was = before?.get(id)
    if (!was || !isSame(was, tale)) continue
    was.judged = judged
    tales.set(id, was)
  }
  return tales
}

function isSame(a: Tale, b: Tale): boolean {
  const [x, y] = [a.early, b.early]
  return (
    a.isFirst === b.isFirst &&
    x?.became === y?.became &&
    x?.lead.at === y?.lead.at &&
    x?.lead.minutes === y?.lead.minutes &&
    a.judged.of.from === b.judged.of.from
  )
}

function idOf({ source, publisher }: Pick<Document, 'source' | 'publisher'>): string {
  return source ?? publisher ?? 'unknown'
}

/** By source: who told of an event first, and who before any official text, and when. */
function talesOf(judged: Judged, evidence: Evidence): Map<string, Tale> {
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

function recordOf(source: string, known: Known, evidence: Evidence): SourceRecord {
  if (known.record) return known.record
  const { documents, tales } = known
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
  known.record = { ...record, ...evidence.told(recordSentence(record)) }
  return known.record
}
