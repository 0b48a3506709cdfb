import { digestId } from '../model/index.js'
import type { Alert, AlertRule } from './alert.js'
import { WATCHERS } from './rules/index.js'
import { type AlertState, type Seen, seenOf } from './state.js'

/** Kinds that the clock brings, so that they need no earlier look. */
const BY_CLOCK = ['expiring', 'silent']

/**
 * What the rules find in a state that was not there when they were last asked. With nothing seen before, all that is there
 * is taken for known and only what the clock brings is told. The same thing has the same id, whenever it is found.
 */
export function evaluate(rules: readonly AlertRule[], seen: Seen | null, state: AlertState): readonly Alert[] {
  const before = seen ?? seenOf(state)
  return rules
    .filter(
      ({ dossier, on }) =>
        (dossier === null || dossier === state.dossier.id) && (seen !== null || BY_CLOCK.includes(on)),
    )
    .flatMap((rule) =>
      WATCHERS.filter(({ on }) => on === rule.on).flatMap(({ find }) =>
        find({ rule, state, seen: before }).map(({ key, ...found }) => ({
          id: digestId('alert', state.dossier.id, rule.id, rule.on, key),
          rule: rule.id,
          on: rule.on,
          dossier: state.dossier.id,
          at: state.now,
          ...found,
          send: rule.send,
        })),
      ),
    )
}
