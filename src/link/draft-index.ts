import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'

const DAY = 86_400_000
/** Beyond this many drafts under one key only the latest are compared, so that cost per statement stays flat. */
const MOST = 64

/** Drafts by type, kind, participant pair and day: a sighting meets only its neighbourhood. */
export type DraftIndex = {
  add(draft: Draft, sighting: Sighting, days: readonly string[]): void
  /** Drafts that share the pair (or the one participant) on one of the days. */
  near(sighting: Sighting, days: readonly string[]): readonly Draft[]
  ofDocument(document: string): readonly Draft[]
}

/** An empty index. */
export function createDraftIndex(): DraftIndex {
  const byDay = new Map<string, Map<string, Draft[]>>()
  const byDocument = new Map<string, Draft[]>()
  return {
    add(draft, sighting, days) {
      for (const day of days) {
        const key = `${sighting.type}|${sighting.kind}|${day}`
        const bucket = byDay.get(key) ?? new Map<string, Draft[]>()
        byDay.set(key, bucket)
        for (const one of filedUnder(sighting)) put(bucket, one, draft)
      }
      put(byDocument, sighting.statement.document, draft)
    },
    near(sighting, days) {
      const found = new Set<Draft>()
      for (const day of days) {
        const bucket = byDay.get(`${sighting.type}|${sighting.kind}|${day}`)
        if (bucket)
          for (const one of lookedUnder(sighting)) for (const draft of lastOf(bucket.get(one))) found.add(draft)
      }
      return [...found]
    },
    ofDocument: (document) => byDocument.get(document) ?? [],
  }
}

/** A draft is filed under its pairs, each participant, and its sides; apart where it names a side itself. */
function filedUnder({ pairs, resolved, actors, sides, general }: Sighting): string[] {
  const single = (resolved.length > 0 ? resolved : actors).slice(0, 8).map((name) => `1:${name}`)
  return [
    ...pairs,
    ...single,
    ...sides.flatMap((side) => (general ? [`any:${side}`, `general:${side}`] : [`any:${side}`])),
  ]
}

/** One that names people meets those with the same people, and those that name their sides; one that names sides meets all of them. */
function lookedUnder({ pairs, resolved, actors, sides, general }: Sighting): string[] {
  const names = resolved.length > 0 ? resolved : actors
  const alone = names.length === 1 ? [`1:${names[0]}`] : []
  return [...pairs, ...alone, ...sides.map((side) => (general ? `any:${side}` : `general:${side}`))]
}

function lastOf(drafts: readonly Draft[] | undefined): readonly Draft[] {
  return drafts === undefined ? [] : drafts.length > MOST ? drafts.slice(-MOST) : drafts
}

/** The days on which an undated sighting's event can be: the last three, or the coming three weeks for a plan. */
export function daysAround({ published, statement, range, grain }: Sighting): string[] {
  if (grain === 'coarse' && range) return daysBetween(range[0], Math.min(range[1], range[0] + 62 * DAY))
  if (published === null) return []
  const ahead = statement.actuality === 'planned' || statement.actuality === 'possible'
  return ahead
    ? daysBetween(published - DAY / 2, published + 21 * DAY)
    : daysBetween(published - 3 * DAY, published + DAY / 2)
}

function daysBetween(from: number, to: number): string[] {
  const days: string[] = []
  for (let day = Math.floor(from / DAY); day * DAY <= to; day++) days.push(nameOfDay(day))
  return days
}

const names = new Map<number, string>()

/** The ISO date of a day counted from 1970; the same few days are asked for again and again. */
export function nameOfDay(day: number): string {
  let name = names.get(day)
  if (name === undefined) {
    name = Math.abs(day) < 1e8 ? new Date(day * DAY).toISOString().slice(0, 10) : String(day)
    if (names.size > 100_000) names.clear()
    names.set(day, name)
  }
  return name
}

function put<K>(map: Map<K, Draft[]>, key: K, draft: Draft): void {
  const list = map.get(key)
  if (!list) map.set(key, [draft])
  else if (list.at(-1) !== draft && !list.includes(draft)) list.push(draft)
}
