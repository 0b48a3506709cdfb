import type { Reconciliation } from '../../model/index.js'

/** What the pages of a dossier show of each event, in short: enough to tell what is new and what moved. */
export type State = ReadonlyMap<string, string>

/** Events that are new or whose status moved: at most a hundred ids, and how many there are; `unknown` = too long ago to say. */
export type Change = { readonly type: 'events' | 'unknown'; readonly ids: readonly string[]; readonly count: number }

const NAMED = 100

/** The state of a reconciliation. */
export function stateOf({ events }: Reconciliation): State {
  return new Map(
    events.map(({ id, status, mentions }) => [
      id,
      `${status.corroboration} ${status.lifecycle} ${status.disputed} ${mentions.length}`,
    ]),
  )
}

/** What came or moved from one state to the next; what went away is no news. */
export function changeBetween(before: State, after: State): Change {
  const ids = [...after].filter(([id, state]) => before.get(id) !== state).map(([id]) => id)
  return { type: 'events', ids: ids.slice(0, NAMED), count: ids.length }
}
