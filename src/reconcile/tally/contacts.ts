import { sidesAmong } from '../../model/index.js'
import type { Judged } from '../check.js'
import type { Evidence } from '../evidence.js'

/** Contacts as they come and go, by whoever takes part, a state through its people. */
export type Contacts = {
  /** Both tell who takes part, with their bodies and states; nobody where it is no contact. */
  enter(one: Judged): ReadonlySet<string>
  leave(one: Judged): ReadonlySet<string>
  /** The contacts of both of one kind, in no order; a call of a group counts for each pair in it. */
  between(pair: readonly [string, string], of: string): Judged[]
}

/** "They have spoken" without saying how: counted with the calls. */
export const SPOKE = 'consult'
const NOBODY: ReadonlySet<string> = new Set()

/** No contacts yet. */
export function createContacts(evidence: Evidence): Contacts {
  const by = new Map<string, Set<Judged>>()
  const partakers = ({ event: { type, participants } }: Judged) =>
    type === 'CONSULT'
      ? new Set(sidesAmong(participants).flatMap(({ actor }) => (actor === null ? [] : evidence.affiliation(actor))))
      : NOBODY
  return {
    enter(one) {
      const ids = partakers(one)
      for (const id of ids) {
        const set = by.get(id)
        if (set) set.add(one)
        else by.set(id, new Set([one]))
      }
      return ids
    },
    leave(one) {
      const ids = partakers(one)
      for (const id of ids) by.get(id)?.delete(one)
      return ids
    },
    between([a, b], of) {
      const [own, others] = [by.get(a), by.get(b)]
      if (!own || !others) return []
      const [few, many] = own.size < others.size ? [own, others] : [others, own]
      return [...few].filter((one) => many.has(one) && isCounted(one, of, evidence))
    },
  }
}

/** Is a contact of the kind that is counted, and in the dossier's period? */
export function isCounted({ event }: Judged, of: string, evidence: Evidence): boolean {
  return isOf(event.mode, of) && inPeriod(event.when?.start ?? null, evidence)
}

/** Does a way of contact, said or claimed, count as one of a kind? */
export function isOf(mode: string | null, of: string): boolean {
  return mode === of || (of === 'meet' && mode === 'multilateral') || (of === 'phone' && mode === SPOKE)
}

function inPeriod(start: string | null, { dossier: { period } }: Evidence): boolean {
  const day = start?.slice(0, 10)
  return day === undefined || (day >= period.start && (period.end === null || day <= period.end))
}
