import type { Actor } from '../model/index.js'
import { suggestion } from '../pipeline/dossier/explain.js'

/** ` (did you mean “…”?)` with the id of the actor that bears this name, or of the nearest id; empty where none is near. */
export function nearestActor(typed: string, actors: readonly Actor[]): string {
  const name = typed.replaceAll(/[-_]/g, ' ').toLowerCase()
  const named = actors.find((actor) =>
    [actor.name, ...Object.values(actor.names).flat()].some((one) => one.toLowerCase() === name),
  )
  return named
    ? ` (did you mean “${named.id}”?)`
    : suggestion(
        typed,
        actors.map(({ id }) => id),
      )
}
