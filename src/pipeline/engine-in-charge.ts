import type { Store } from '../store/index.js'

/** A version that no process has shown for so long is no longer in charge. */
const SILENT_MS = 10 * 60_000
const EVERYWHERE = '*'

/**
 * Is this version the one that reads again what other versions have read? During an upgrade two versions work side by side on one
 * database: the one that came last is in charge, the other reads only what nobody has read, so that neither undoes the other's
 * work. Call it every few seconds: it also says that this version is alive.
 */
export function isInCharge(store: Store, version: string, now: string): Promise<boolean> {
  return store.exclusively('engine in charge', async () => {
    const note = await store.notes.get(EVERYWHERE, 'engine')
    const known = note === null ? null : (JSON.parse(note) as { readonly version: string; readonly at: string })
    const isAlive = known !== null && Date.parse(now) - Date.parse(known.at) < SILENT_MS
    const seen = `engine:${version}`
    const isNewcomer = (await store.notes.get(EVERYWHERE, seen)) === null
    if (isNewcomer) await store.notes.set(EVERYWHERE, seen, now)
    if (isAlive && known.version !== version && !isNewcomer) return false
    await store.notes.set(EVERYWHERE, 'engine', JSON.stringify({ version, at: now }))
    return true
  })
}
