/** One saving of a reconciliation: its name, and the ids of what is other than after the one before it. */
export type Saving = { readonly name: string; readonly events: readonly string[]; readonly rows: readonly string[] }

/** Ids that are kept of the last savings together: more than a reader misses between two looks. */
const MOST_IDS = 400

/** The last savings with one more; the older ones go where they name too much. Of the first the name alone says enough. */
export function withSaving(before: readonly Saving[], one: Saving): readonly Saving[] {
  const kept = [one]
  let ids = sizeOf(one)
  for (const earlier of before.toReversed()) {
    if (ids > MOST_IDS) break
    kept.unshift(earlier)
    ids += sizeOf(earlier)
  }
  const [first = one, ...later] = kept
  return [{ name: first.name, events: [], rows: [] }, ...later]
}

/** What changed since a saving; null where that is not known any more. */
export function changedSince(savings: readonly Saving[], name: string | undefined) {
  const at = savings.findIndex((one) => one.name === name)
  if (at < 0) return null
  const later = savings.slice(at + 1)
  return { events: new Set(later.flatMap(({ events }) => events)), rows: new Set(later.flatMap(({ rows }) => rows)) }
}

function sizeOf({ events, rows }: Saving): number {
  return events.length + rows.length
}
