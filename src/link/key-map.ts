/** Several values per key; most keys have one, which is stored bare. */
export type KeyMap<K, V extends object> = {
  add(key: K, value: V): void
  remove(key: K, value: V): void
  get(key: K): Iterable<V>
  /** The one value of a key, the set of several, or nothing: without making anything. */
  held(key: K): V | ReadonlySet<V> | undefined
  has(key: K): boolean
}

/** An empty map. */
export function createKeyMap<K, V extends object>(): KeyMap<K, V> {
  const held = new Map<K, V | Set<V>>()
  return {
    add(key, value) {
      const known = held.get(key)
      if (known === undefined) held.set(key, value)
      else if (known instanceof Set) known.add(value)
      else if (known !== value) held.set(key, new Set([known, value]))
    },
    remove(key, value) {
      const known = held.get(key)
      if (known === value) held.delete(key)
      else if (known instanceof Set && known.delete(value) && known.size === 0) held.delete(key)
    },
    get(key) {
      const known = held.get(key)
      return known === undefined ? [] : known instanceof Set ? known : [known]
    },
    held: (key) => held.get(key),
    has: (key) => held.has(key),
  }
}
