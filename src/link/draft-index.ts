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
  const byKey = new Map<string, Draft[]>()
  const byDocument = new Map<string, Draft[]>()
  return {
    add(draft, sighting, days) {
      for (const key of keysOf(sighting, days, true)) put(byKey, key, draft)
      put(byDocument, sighting.statement.document, draft)
    },
    near(sighting, days) {
      const found = new Set<Draft>()
      for (const key of keysOf(sighting, days, false))
        for (const draft of byKey.get(key)?.slice(-MOST) ?? []) found.add(draft)
      return [...found]
    },
    ofDocument: (document) => byDocument.get(document) ?? [],
  }
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
  for (let at = Math.floor(from / DAY) * DAY; at <= to; at += DAY) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

function keysOf({ type, kind, resolved, actors }: Sighting, days: readonly string[], all: boolean): string[] {
  const names = (resolved.length > 0 ? resolved : actors).slice(0, 8)
  const pairs = names.flatMap((a, at) => names.slice(at + 1).map((b) => `${a}|${b}`))
  const who = pairs.length === 0 ? names : all ? [...pairs, ...names] : [...pairs, ...names]
  return days.flatMap((day) => who.map((key) => `${type}|${kind}|${day}|${key}`))
}

function put<K>(map: Map<K, Draft[]>, key: K, draft: Draft): void {
  const list = map.get(key)
  if (!list) map.set(key, [draft])
  else if (!list.includes(draft)) list.push(draft)
}
