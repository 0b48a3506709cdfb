import type { Commitment } from '../../model/index.js'
import { isDateOnly, millis } from '../text/format.js'

/** Running with an end ahead, due (an end has passed by some reading and nothing closes it), open-ended, or closed. */
export function groupOf({ state, end }: Commitment, now: number): 'running' | 'due' | 'open' | 'closed' {
  if (state === 'refused' || state === 'replaced' || state === 'extended') return 'closed'
  const ends = end.flatMap(({ value }) => millis(endOfDay(value)) ?? [])
  if (ends.length === 0) return 'open'
  return ends.some((at) => at <= now) ? 'due' : 'running'
}

/** A bare day runs out at its end. */
export function endOfDay(iso: string): string {
  return isDateOnly(iso) ? `${iso}T23:59:59Z` : iso
}
