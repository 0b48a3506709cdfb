import { setImmediate as turn } from 'node:timers/promises'

/** Milliseconds that one export computes before other readers have a turn. */
const SLICE_MS = 20

/** `items.flatMap(make)`, letting other readers have their turn between stretches of work. */
export async function eachInTurn<T, R>(items: Iterable<T>, make: (item: T) => readonly R[]): Promise<R[]> {
  const made: R[] = []
  let since = performance.now()
  for (const item of items) {
    made.push(...make(item))
    if (performance.now() - since < SLICE_MS) continue
    await turn()
    since = performance.now()
  }
  return made
}
