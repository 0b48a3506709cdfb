/** Several values per key; most keys have one, which is stored bare, or a few. */
export type KeyMap<K, V extends object> = {
  add(key: K, value: V): void
  remove(key: K, value: V): void
  /** In the order in which they were added. */
  get(key: K): Iterable<V>
  /** What `get` gives, the one value of a key as it is: without making anything. */
  held(key: K): Held<V> | undefined
  has(key: K): boolean
}

/** The values of one key. */
export type Held<V> = V | V[] | Set<V>

/** From so many on they are held as a set. */
const MANY = 16

/** An empty map. */
export function createKeyMap<K, V extends object>(): KeyMap<K, V> {
  const held = new Map<K, Held<V>>()
  const addTo = (key: K, known: V | V[], value: V) => {
    if (!Array.isArray(known)) {
      if (known !== value) held.set(key, [known, value])
      return
    }
    // Most add all that is theirs under a key in a row.
    if (known[known.length - 1] === value || known.includes(value)) return
    if (known.length < MANY) known.push(value)
    else held.set(key, new Set(known).add(value))
  }
  return {
    add(key, value) {
      const known = held.get(key)
      if (known === undefined) held.set(key, value)
      else if (known instanceof Set) known.add(value)
      else addTo(key, known, value)
    },
    remove(key, value) {
      const known = held.get(key)
      if (known === value) held.delete(key)
      else if (known instanceof Set) {
        if (known.delete(value) && known.size === 0) held.delete(key)
      } else if (Array.isArray(known)) {
        const at = known.indexOf(value)
        if (at >= 0) known.splice(at, 1)
        if (known.length === 0) held.delete(key)
      }
    },
    get(key) {
      const known = held.get(key)
      return known === undefined ? [] : isOne(known) ? [known] : known
    },
    held: (key) => held.get(key),
    has: (key) => held.has(key),
  }
}

/** Is it the one value of its key? */
export function isOne<V extends object>(held: Held<V>): held is V {
  return !Array.isArray(held) && !(held instanceof Set)
}
