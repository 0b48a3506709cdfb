import type { Dossier, Source } from '../model/index.js'
import type { Store } from '../store/index.js'

const KEY = 'added-sources'

/** Adds sources to a stored dossier; those whose address it polls already are left as they are. Tells which are new. */
export async function addSources(store: Store, id: string, sources: readonly Source[]): Promise<readonly Source[]> {
  const dossier = await store.dossiers.get(id)
  if (!dossier) return []
  const known = new Set(dossier.sources.map(({ url }) => url))
  const ids = new Set(dossier.sources.map((source) => source.id))
  const fresh: Source[] = []
  for (const source of sources) {
    if (known.has(source.url)) continue
    known.add(source.url)
    const free = freeId(source.id, ids)
    ids.add(free)
    fresh.push({ ...source, id: free })
  }
  if (fresh.length === 0) return []
  await store.notes.set(id, KEY, JSON.stringify([...(await added(store, id)), ...fresh]))
  await store.dossiers.save({ ...dossier, sources: [...dossier.sources, ...fresh] })
  return fresh
}

/** A dossier as its file says, with the sources that were added to the stored one since. */
export async function withAddedSources(store: Store, dossier: Dossier): Promise<Dossier> {
  const extra = (await added(store, dossier.id)).filter(({ id }) => !dossier.sources.some((source) => source.id === id))
  return extra.length > 0 ? { ...dossier, sources: [...dossier.sources, ...extra] } : dossier
}

async function added(store: Store, id: string): Promise<readonly Source[]> {
  return JSON.parse((await store.notes.get(id, KEY)) ?? '[]') as Source[]
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(id)) return id
  }
}
