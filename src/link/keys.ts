/** Every name on every day, as small integers; both lists are shared by thousands of sightings. */
export type Keys = { readonly names: readonly number[]; readonly slots: readonly number[] }

/** The slots of one name. */
const SPAN = 8192

/** The key of a name on a day. */
export function keyOf(name: number, slot: number): number {
  return name * SPAN + slot
}

/** Every key, day by day. */
export function eachKey({ names, slots }: Keys, visit: (key: number) => void): void {
  for (const slot of slots) for (const name of names) visit(keyOf(name, slot))
}

/** Are they the same keys for certain? */
export function isAlike(a: Keys, b: Keys): boolean {
  return a.names === b.names && a.slots === b.slots
}

/** Every key of all that have some; one that has the same as the one before it is passed over, as most reports of an event name the same people and day. */
export function eachDifferent<T>(all: readonly T[], keysOf: (one: T) => Keys, visit: (key: number) => void): void {
  let before: Keys | null = null
  for (const one of all) {
    const keys = keysOf(one)
    if (before === null || !isAlike(keys, before)) eachKey(keys, visit)
    before = keys
  }
}
