import type { SearchResult } from '../store/store.js'
import type { MessageKey } from './messages/index.js'
import type { DossierVisit } from './visit.js'

type Value = { readonly filter: string; readonly label: string; readonly count: number }

/** One way to narrow a search, its values by frequency. */
export type Facet = { readonly name: 'lane' | 'source' | 'status'; readonly values: readonly Value[] }

const SHOWN = 8

/** What the hits could be narrowed by, with counts among the hits given; a facet with a single value says nothing and is left out. */
export function facetsOf({ view, say }: DossierVisit, { events, statements, documents }: SearchResult): Facet[] {
  const sources = view.dossier.sources
  const hits = [...documents, ...statements]
  const lanes = count(hits.map(({ document, id }) => view.documents.get(document ?? id)?.lane ?? null))
  const from = count(hits.map(({ source }) => source))
  const statuses = count(events.map(({ id }) => view.events.get(id)?.status.corroboration ?? null))
  const facets: Facet[] = [
    {
      name: 'lane',
      values: lanes.map(([lane, n]) => ({
        filter: `lane:${lane}`,
        label: say(`lane.${lane}` as MessageKey),
        count: n,
      })),
    },
    {
      name: 'source',
      values: from.map(([id, n]) => ({
        filter: `from:${id}`,
        label: sources.find((source) => source.id === id)?.name ?? id,
        count: n,
      })),
    },
    {
      name: 'status',
      values: statuses.map(([status, n]) => {
        const key = status.replace(' ', '-')
        return { filter: `status:${key}`, label: say(`corroboration.${key}` as MessageKey), count: n }
      }),
    },
  ]
  return facets.filter(({ values }) => values.length > 1)
}

function count(values: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)
}
