import type { Dossier, Source } from '../../model/index.js'
import type { Store } from '../../store/index.js'

/** Adds sources to a stored dossier, marked as added; those whose address it polls already are left as they are. Tells which are new. */
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
    fresh.push({ ...source, id: free, added: true })
  }
  if (fresh.length > 0) await store.dossiers.save({ ...dossier, sources: [...dossier.sources, ...fresh] })
  return fresh
}

/** A dossier as its file says, with the sources that were added to the stored one since and that the file does not list itself. */
export async function withAddedSources(store: Store, dossier: Dossier): Promise<Dossier> {
  const stored = await store.dossiers.get(dossier.id)
  const listed = new Set(dossier.sources.flatMap(({ id, url }) => [id, url]))
  const extra = (stored?.sources ?? []).filter(({ added, id, url }) => added && !listed.has(id) && !listed.has(url))
  return extra.length > 0 ? { ...dossier, sources: [...dossier.sources, ...extra] } : dossier
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(id)) return id
  }
}
