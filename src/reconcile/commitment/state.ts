import type { Commitment, CommitmentState, Message, Part } from '../../model/index.js'
import { OPEN_STATES, rangeOf } from '../../model/index.js'
import { message, type Outlets } from '../../say/index.js'
import type { TimedEvidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import { isProlonging, type Step } from './step.js'

const RANK: readonly CommitmentState[] = [...OPEN_STATES, 'agreed', 'extended']

/** Who has it in which state: each party's own furthest step, then those of nobody's record. */
export function standings(steps: readonly Step[]): ReadonlyMap<string, CommitmentState> {
  const found = new Map<string, CommitmentState>()
  const isOnlyOfMore = steps.every(({ testimony }) => isProlonging(testimony))
  for (const { testimony, state } of steps) {
    // Whoever asks for more of it takes nothing back of what there is.
    if (!isOnlyOfMore && state !== 'agreed' && state !== 'extended' && isProlonging(testimony)) continue
    if (state === null || testimony.level === 'none' || testimony.party === null) continue
    const before = found.get(testimony.party)
    if (before === undefined || further(state, before)) found.set(testimony.party, state)
  }
  return found
}

/** A refusal or denial after a step counts; a lesser step after a further one does not undo it. */
function further(next: CommitmentState, before: CommitmentState): boolean {
  return !RANK.includes(next) || RANK.indexOf(next) > RANK.indexOf(before)
}

/** The states in which sides have it; where no side does, that of the last step. */
export function statesOf(steps: readonly Step[], standing: ReadonlyMap<string, CommitmentState>): CommitmentState[] {
  return standing.size > 0 ? [...standing.values()] : steps.flatMap(({ state }) => state ?? []).slice(-1)
}

/**
 * The state that the texts of all sides carry: where they differ it is the lesser of the two, and a refusal or denial
 * beside an agreement makes it disputed. `open`: it was prolonged and nobody says until when. An agreement runs from its start to its end and then has expired, never more.
 */
export function stateOf(
  told: readonly CommitmentState[],
  { start: starts, end: ends }: Pick<Commitment, 'start' | 'end'>,
  { now, open }: { readonly now: number; readonly open: boolean },
): CommitmentState {
  const against = told.some((state) => state === 'refused' || state === 'disputed')
  const agreed = told.filter((state) => state === 'agreed' || state === 'extended')
  if (against) return agreed.length > 0 || told.includes('disputed') ? 'disputed' : 'refused'
  const least = told.toSorted((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0] ?? 'proposed'
  if (least !== 'agreed' && least !== 'extended') return least
  // Prolonged nobody says until when: the end of its first term is not its end.
  if (least === 'extended' && open) return 'extended'
  const lasts = ends.flatMap(({ value }) => rangeOf(value, null)?.[1] ?? [])
  if (lasts.length > 0 && now > Math.max(...lasts)) return 'expired'
  if (least === 'extended') return 'extended'
  const begun = starts.some(({ value }) => (rangeOf(value, null)?.[0] ?? Infinity) <= now)
  return begun || (starts.length === 0 && lasts.length > 0) ? 'in force' : 'agreed'
}

/** What is known of its running out at a moment. Expiry is never called a breach. */
export function endOf(
  ends: Commitment['end'],
  extended: boolean,
  { now, outlets }: Pick<TimedEvidence, 'now' | 'outlets'>,
): Message {
  const readings = endsByDay(ends, outlets).flatMap((end) => {
    const last = rangeOf(end.value, null)?.[1]
    return last === undefined ? [] : [{ ...end, last }]
  })
  if (readings.length === 0) return message('commitment.no-end')
  const told = readings
    .toSorted((a, b) => a.last - b.last)
    .map(({ value, by, basis, how, last }) => {
      const minutes = (last - now) / 60_000
      const left = message(minutes < 0 ? 'commitment.gone' : 'commitment.left', { minutes: Math.abs(minutes) })
      const from = how?.say === 'basis.stated' ? message('who.together', by, 0) : (how ?? basis)
      return message('commitment.end', { day: value }, from, left)
    })
  const over = readings.every(({ last }) => last < now)
  const open = over ? message(extended ? 'commitment.extended' : 'commitment.not-known') : ''
  return message('commitment.ends', told, open, { moment: isoInstant(now) })
}

/** Of a promise that only names days by which it is to be done: no term of it runs out. */
export function dueBy(ends: Commitment['end']): Message {
  return message(
    'commitment.due',
    [...new Set(ends.map(({ value }) => value))].sort().map((day) => ({ day })),
  )
}

const MOST_NAMED = 4

/** Each end once, with all who name it, those who speak for a side first; what only follows from a length comes last. */
function endsByDay(
  ends: Commitment['end'],
  { called, once }: Outlets,
): readonly (Pick<Commitment['end'][number], 'value' | 'basis' | 'how'> & { readonly by: readonly Part[] })[] {
  const isStated = ({ how }: Commitment['end'][number]) => how?.say === 'basis.stated'
  return [...new Set(ends.map(({ value }) => value))].flatMap((value) => {
    const own = ends.filter((end) => end.value === value)
    const stated = own.filter(isStated).sort((a, b) => Number(a.party === null) - Number(b.party === null))
    const [first] = stated.length > 0 ? stated : own
    if (!first) return []
    const tellers = once(stated).map(({ actor, by }) => called(actor, by))
    return [{ value, basis: first.basis, how: first.how, by: tellers.slice(0, MOST_NAMED) }]
  })
}
