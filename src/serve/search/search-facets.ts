import { dayIn } from '../../model/index.js'
import type { SearchHit, SearchResult } from '../../store/store.js'
import type { MessageKey } from '../messages/index.js'
import { languageName, millis } from '../text/format.js'
import type { DossierVisit } from '../visit/visit.js'

type Value = { readonly filter: string; readonly label: string; readonly count: number }

/** One way to narrow a search, its values by frequency. */
export type Facet = {
  readonly name: 'lane' | 'lang' | 'source' | 'status' | 'party'
  readonly values: readonly Value[]
}

const SHOWN = 8
const DAY = 86_400_000

/** What the hits could be narrowed by, with counts among the hits given; a facet with a single value says nothing and is left out. */
export function facetsOf(
  { view, say, lang: shown }: DossierVisit,
  { events, statements, documents }: SearchResult,
): Facet[] {
  const sources = view.dossier.sources
  const hits = [...documents, ...statements]
  const lanes = count(hits.map(({ document, id }) => view.documents.get(document ?? id)?.lane ?? null))
  const langs = count(hits.map(({ document, id }) => view.documents.get(document ?? id)?.lang ?? null))
  const from = count(hits.map(({ source }) => source))
  const statuses = count(events.map(({ id }) => view.events.get(id)?.status.corroboration ?? null))
  const parties = count(
    events.flatMap(({ id }) =>
      (view.events.get(id)?.status.byParty ?? []).flatMap(({ party, level }) => (level === 'official' ? [party] : [])),
    ),
  )
  const facets: Facet[] = [
    { name: 'lane', values: lanes.map(([lane, n]) => value(`lane:${lane}`, say(`lane.${lane}` as MessageKey), n)) },
    { name: 'lang', values: langs.map(([code, n]) => value(`lang:${code}`, languageName(code, shown), n)) },
    {
      name: 'source',
      values: from.map(([id, n]) => value(`from:${id}`, sources.find((source) => source.id === id)?.name ?? id, n)),
    },
    {
      name: 'status',
      values: statuses.map(([status, n]) => {
        const key = status.replace(' ', '-')
        return value(`status:${key}`, say(`corroboration.${key}` as MessageKey), n)
      }),
    },
    { name: 'party', values: parties.map(([party, n]) => value(`party:${party}`, view.nameOf(party), n)) },
  ]
  return facets.filter(({ values }) => values.length > 1)
}

/** Hits by month, oldest first: the month, its first day, the first day after it, and how many. */
export function monthsOf({ events, statements, documents }: SearchResult) {
  const months = new Map<string, number>()
  for (const { at } of [...events, ...statements, ...documents] as readonly SearchHit[]) {
    const moment = millis(at)
    if (moment === null) continue
    const month = dayIn(moment, null).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-24)
    .map(([month, n]) => ({ month, count: n, since: `${month}-01`, before: firstAfter(month) }))
}

function firstAfter(month: string): string {
  const next = dayIn(Date.parse(`${month}-01`) + 32 * DAY, null)
  // After the last month that four digits write there is only its last day.
  return next.startsWith(month) ? next : `${next.slice(0, 7)}-01`
}

function value(filter: string, label: string, n: number): Value {
  return { filter: /\s/.test(filter) ? filter.replace(/:(.*)/, ':"$1"') : filter, label, count: n }
}

function count(values: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const one of values) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)
}
