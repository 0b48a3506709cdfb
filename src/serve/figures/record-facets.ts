import { dayIn, type ReconciledEvent, type Tally } from '../../model/index.js'
import type { MessageKey } from '../messages/index.js'
import type { DossierVisit } from '../visit/visit.js'
import { contactLevels, LEVELS } from './contact-level.js'
import { orderOf } from './event-facts.js'
import { kindOf } from './kind-of.js'
import { eventsOf, narrowed } from './narrow-tally.js'
import { isWithin, periodAsked, periodInWords } from './period.js'

/** What the record can be narrowed by. */
export const FACETS = ['kind', 'level', 'who'] as const
type FacetName = (typeof FACETS)[number]

/** One value of a facet with how many events there are under it, whatever else is chosen. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }
export type Facet = { readonly name: FacetName; readonly values: readonly FacetValue[] }

/** A month or a year, its first and its last day, and how many events it has. */
export type Span = { readonly key: string; readonly from: string; readonly to: string; readonly count: number }

/** The record as far as it is asked for. */
export type NarrowedRecord = {
  readonly tallies: readonly Tally[]
  /** The events behind the tallies, by time. */
  readonly events: readonly ReconciledEvent[]
  /** How many there are when nothing is chosen. */
  readonly total: number
  readonly facets: readonly Facet[]
  readonly spans: readonly Span[]
  /** What is chosen in words, the parameters that say so, and how many events there would be without it. */
  readonly chosen: readonly { readonly names: readonly string[]; readonly words: string; readonly without: number }[]
}

type Row = {
  readonly event: ReconciledEvent
  readonly day: string
  readonly of: Readonly<Record<FacetName, readonly string[]>>
}
type Part = FacetName | 'period'

/** Years instead of months from so many months on. */
const MOST_MONTHS = 24
const known = new WeakMap<DossierVisit['view']['record'], readonly Row[]>()

/** The record narrowed by what the address asks for: kind, level, participants, period. */
export function narrowedRecord(visit: DossierVisit): NarrowedRecord {
  const { view, query } = visit
  const rows = rowsOf(visit)
  const period = periodAsked(visit)
  const passes = ({ day: on, of }: Row, except: Part | null) =>
    FACETS.every((name) => except === name || !query.get(name) || of[name].includes(query.get(name)!)) &&
    (except === 'period' || isWithin(on, period))
  const but = (except: Part | null) => rows.filter((row) => passes(row, except))
  const events = but(null).map(({ event }) => event)
  const isCut = Boolean(query.get('level') || query.get('who') || period.from || period.to)
  const kept = new Set(events.map(({ id }) => id))
  const tallies = view.record.tallies.filter(({ of }) => !query.get('kind') || of === query.get('kind'))
  return {
    tallies: isCut ? tallies.map((tally) => narrowed(tally, { kept, ...period }, visit)) : tallies,
    events,
    total: rows.length,
    facets: FACETS.map((name) => ({ name, values: valuesOf(name, but(name), visit) })),
    spans: spansOf(but('period')),
    chosen: [
      ...FACETS.flatMap((name) => {
        const value = query.get(name)
        return value ? [{ names: [name], words: labelOf(name, value, visit), without: but(name).length }] : []
      }),
      ...(period.from || period.to
        ? [{ names: ['from', 'to'], words: periodInWords(period, visit), without: but('period').length }]
        : []),
    ],
  }
}

/** The values that a facet can have in this dossier. */
export function valuesIn(name: FacetName, visit: DossierVisit): readonly string[] {
  return name === 'level' ? LEVELS : [...new Set(rowsOf(visit).flatMap(({ of }) => of[name]))]
}

function rowsOf({ view }: DossierVisit): readonly Row[] {
  const before = known.get(view.record)
  if (before) return before
  const kinds = new Map<string, Set<string>>()
  for (const tally of view.record.tallies)
    for (const id of eventsOf(tally)) kinds.set(id, (kinds.get(id) ?? new Set()).add(tally.of))
  const levelOf = contactLevels(view.actors)
  const rows = [...kinds].flatMap(([id, of]): Row[] => {
    const event = view.events.get(id)
    if (!event) return []
    const who = new Set(event.participants.flatMap(({ actor }) => actor ?? []))
    return [{ event, day: dayIn(orderOf(event), null), of: { kind: [...of], level: [levelOf(event)], who: [...who] } }]
  })
  rows.sort((a, b) => orderOf(a.event) - orderOf(b.event))
  known.set(view.record, rows)
  return rows
}

function valuesOf(name: FacetName, rows: readonly Row[], visit: DossierVisit): FacetValue[] {
  const counts = new Map<string, number>()
  for (const { of } of rows) for (const value of of[name]) counts.set(value, (counts.get(value) ?? 0) + 1)
  const asked = visit.query.get(name)
  if (asked && !counts.has(asked)) counts.set(asked, 0)
  const values = [...counts].map(([value, count]) => ({ value, count, label: labelOf(name, value, visit) }))
  const rank = ({ value, count }: FacetValue) => (name === 'level' ? LEVELS.indexOf(value as 'leaders') : -count)
  return values.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label))
}

function labelOf(name: FacetName, value: string, visit: DossierVisit): string {
  if (name === 'kind') return kindOf(visit, value)
  return name === 'who' ? visit.view.nameOf(value) : visit.say(`level.${value}` as MessageKey)
}

function spansOf(rows: readonly Row[]): Span[] {
  const months = new Set(rows.map((row) => row.day.slice(0, 7)))
  const length = months.size > MOST_MONTHS ? 4 : 7
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row.day.slice(0, length), (counts.get(row.day.slice(0, length)) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ key, from: `${key}${length === 4 ? '-01' : ''}-01`, to: lastOf(key), count }))
}

function lastOf(key: string): string {
  const [year, month = 12] = key.split('-').map(Number)
  return dayIn(Date.UTC(year!, month, 0), null)
}
