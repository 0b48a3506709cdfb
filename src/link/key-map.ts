/** Several values per key, without empty sets left behind. */
export type KeyMap<V> = {
  add(key: string, value: V): void
  remove(key: string, value: V): void
  get(key: string): ReadonlySet<V>
}

const NOTHING: ReadonlySet<never> = new Set()

/** An empty map of sets. */
export function createKeyMap<V>(): KeyMap<V> {
  const sets = new Map<string, Set<V>>()
  return {
    add(key, value) {
      const set = sets.get(key)
      if (set) set.add(value)
      else sets.set(key, new Set([value]))
    },
    remove(key, value) {
      const set = sets.get(key)
      if (set?.delete(value) && set.size === 0) sets.delete(key)
    },
    get: (key) => sets.get(key) ?? NOTHING,
  }
}
