import { dayIn, medianOf, type ReconciledEvent, rangeOf } from '../../model/index.js'
import { isDateOnly } from '../text/format.js'
import type { DossierVisit, Table } from '../visit/visit.js'
import { orderOf } from './event-facts.js'
import { isWithin, type Period } from './period.js'
import type { SourceLine } from './source-lines.js'

/** An event that both sources tell of: when each did first, who was first, and by how many minutes; `null` where their clocks do not tell. */
export type Shared = {
  readonly event: ReconciledEvent
  readonly a: string
  readonly b: string
  readonly first: 'a' | 'b' | null
  readonly minutes: number | null
  /** One of them is known by its day only, so that it may have been longer. */
  readonly isAtLeast: boolean
}

/** Two sources side by side, within a period. */
export type SourceComparison = {
  readonly shared: readonly Shared[]
  readonly firstA: number
  readonly firstB: number
  /** Median of the minutes by which the first of the two was first; null where neither was. */
  readonly medianA: number | null
  readonly medianB: number | null
  readonly onlyA: readonly ReconciledEvent[]
  readonly onlyB: readonly ReconciledEvent[]
}

type Told = { readonly published: string; readonly from: number; readonly to: number }

/** Which events both tell of, which one does, and who was first; remarks that only point back at an event do not count. */
export function comparisonOf(
  visit: DossierVisit,
  [a, b]: readonly [SourceLine, SourceLine],
  period: Period,
): SourceComparison {
  const shared: Shared[] = []
  const only: Record<'a' | 'b', ReconciledEvent[]> = { a: [], b: [] }
  for (const event of visit.view.record.events) {
    const [byA, byB] = [firstTold(visit, event, a), firstTold(visit, event, b)]
    const first = byA && byB && byA.from <= byB.from ? byA : (byB ?? byA)
    if (!first || !isWithin(dayIn(first.from, null), period)) continue
    if (byA && byB) shared.push(setAgainst(event, byA, byB))
    else only[byA ? 'a' : 'b'].push(event)
  }
  shared.sort((x, y) => (x.a < y.a ? 1 : -1))
  const minutes = (who: 'a' | 'b') => shared.flatMap((one) => (one.first === who ? (one.minutes ?? []) : []))
  return {
    shared,
    firstA: minutes('a').length,
    firstB: minutes('b').length,
    medianA: medianOf(minutes('a')),
    medianB: medianOf(minutes('b')),
    onlyA: only.a.sort(newestFirst),
    onlyB: only.b.sort(newestFirst),
  }
}

/** The events that both tell of, one a row. */
export function tableOfShared({ shared }: SourceComparison, [a, b]: readonly [SourceLine, SourceLine]): Table {
  return {
    columns: ['event', 'title', `told_${a.source.id}`, `told_${b.source.id}`, 'first', 'minutes', 'corroboration'],
    rows: shared.map((one) => [
      one.event.id,
      one.event.title,
      one.a,
      one.b,
      one.first === 'a' ? a.source.id : one.first === 'b' ? b.source.id : null,
      one.minutes,
      one.event.status.corroboration,
    ]),
  }
}

function firstTold({ view }: DossierVisit, event: ReconciledEvent, { source }: SourceLine): Told | null {
  let first: Told | null = null
  for (const { document, aside } of event.mentions) {
    const entry = view.documents.get(document)
    if (aside || entry?.source !== source.id || !entry.published) continue
    const range = rangeOf(entry.published, entry.zone)
    if (range && (!first || range[0] < first.from)) first = { published: entry.published, from: range[0], to: range[1] }
  }
  return first
}

function newestFirst(x: ReconciledEvent, y: ReconciledEvent): number {
  return orderOf(y) - orderOf(x)
}

/** Of two who name only their day, neither is first on it. */
function setAgainst(event: ReconciledEvent, a: Told, b: Told): Shared {
  const isAtLeast = isDateOnly(a.published) || isDateOnly(b.published)
  const told = { event, a: a.published, b: b.published, isAtLeast }
  if (a.to < b.from) return { ...told, first: 'a', minutes: Math.round((b.from - a.to) / 60_000) }
  if (b.to < a.from) return { ...told, first: 'b', minutes: Math.round((a.from - b.to) / 60_000) }
  return { ...told, first: null, minutes: null }
}
