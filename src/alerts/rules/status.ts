import type { ReconciledEvent } from '../../model/index.js'
import type { Watcher } from '../rule.js'
import { evidenceOf, type Seen, statusKey } from '../state.js'

/** A status moved; an event that took over another's statements is the same event. */
export const status: Watcher = {
  on: 'status',
  find: ({ rule, state, seen }) =>
    state.record.events.flatMap((event) => {
      const before = statusBefore(seen, event)
      const after = statusKey(event)
      if (before === after || !concerns(event, rule.party)) return []
      const { corroboration, lifecycle, disputed, history } = event.status
      const reached = [corroboration, lifecycle, ...(disputed ? ['disputed'] : [])]
      if (
        rule.to.length > 0 &&
        !rule.to.some((wanted) => reached.includes(wanted as never) && !before?.split(', ').includes(wanted))
      )
        return []
      const moved = history.at(-1)
      const evidence = moved ? evidenceOf(state, moved.statement) : null
      return [
        {
          key: `${event.id} ${after} ${moved?.statement ?? ''}`,
          title: event.title,
          words: before === null ? `First known as: ${after}.` : `Status moved from “${before}” to “${after}”.`,
          before,
          after,
          event: event.id,
          evidence: evidence ? [evidence] : [],
        },
      ]
    }),
}

function statusBefore(seen: Seen, event: ReconciledEvent): string | null {
  const same = seen.events[event.id]
  if (same) return same.status
  const statements = new Set(event.mentions.map(({ statement }) => statement))
  const shared = Object.values(seen.events).map((other) => ({
    other,
    n: other.statements.filter((id) => statements.has(id)).length,
  }))
  const best = shared.sort((a, b) => b.n - a.n)[0]
  return best && best.n > 0 ? best.other.status : null
}

function concerns(event: ReconciledEvent, party: string | null): boolean {
  return party === null || event.status.byParty.some((side) => side.party === party && side.statements.length > 0)
}
