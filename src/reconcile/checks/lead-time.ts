import type { LeadTime } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { isoInstant } from '../instant.js'
import type { Testimony } from '../testimony.js'

/** Who had it first, and how long before the first official text: an interval, open while no official text is known. */
export const leadTime: Check = {
  name: 'lead-time',
  rules: ['lead-time'],
  event: (of, evidence) => ({ leadTime: leadTimeOf(of, evidence) }),
}

const DAY = 1440

type Dated = Testimony & { readonly clock: NonNullable<Testimony['clock']> }

/** Lead time of a case, but for the time that passes. */
function leadTimeOf({ testimonies }: Case, evidence: Evidence): LeadTime {
  const dated = testimonies.filter(isDated)
  const first = firstOf(dated)
  const official = firstByParty(dated)
  const earliest = official.toSorted((a, b) => a.clock[1] - b.clock[1])[0]
  if (!first) return { firstReport: null, firstOfficial: [], minMinutes: null, maxMinutes: null, open: true }
  return {
    firstReport: {
      document: first.document.id,
      source: first.document.source,
      lane: evidence.laneOf(first.document),
      ...clockOf(first),
    },
    firstOfficial: official.map((t) => ({ party: t.party ?? '', document: t.document.id, ...clockOf(t) })),
    ...minutes(first, earliest),
    open: !earliest,
  }
}

function isDated(one: Testimony): one is Dated {
  return one.clock !== null && (one.bearing === 'affirms' || one.bearing === 'plans')
}

function firstOf(dated: readonly Dated[]): Dated | undefined {
  return dated.toSorted((a, b) => a.clock[1] - b.clock[1] || a.clock[0] - b.clock[0])[0]
}

function firstByParty(dated: readonly Dated[]): Dated[] {
  const firsts = new Map<string, Dated>()
  for (const t of dated) if (t.level === 'official' && t.party !== null && !firsts.has(t.party)) firsts.set(t.party, t)
  return [...firsts.values()]
}

/** While unconfirmed the time already passed is a lower bound, which goes with the clock (see `passedSince`). */
function minutes(first: Dated, official: Dated | undefined): Pick<LeadTime, 'minMinutes' | 'maxMinutes'> {
  if (!official) return { minMinutes: null, maxMinutes: null }
  if (official.document.id === first.document.id) return { minMinutes: 0, maxMinutes: 0 }
  return {
    minMinutes: Math.max(0, whole(official.clock[0] - first.clock[1])),
    maxMinutes: Math.max(0, whole(official.clock[1] - first.clock[0])),
  }
}

/** The moment from which the time without an official text is counted; null where there is one, or no report with a clock. */
export function openSince({ testimonies }: Case, { open, firstReport }: LeadTime): number | null {
  if (!open || !firstReport) return null
  return firstOf(testimonies.filter(isDated))?.clock[1] ?? null
}

/**
 * Minutes that have passed since then: in whole hours from two days on and in whole days from thirty, as fine as it is told, so that an
 * event that waits is not new each minute.
 */
export function passedSince(moment: number, now: number): number {
  return Math.max(0, stepsOf(moment, now).passed)
}

/** When that is another number. */
export function nextPassing(moment: number, now: number): number {
  const { passed, step } = stepsOf(moment, now)
  return moment + (passed + step - 0.5) * 60_000
}

function stepsOf(moment: number, now: number): { readonly passed: number; readonly step: number } {
  const minutes = whole(now - moment)
  const step = minutes >= 30 * DAY ? DAY : minutes >= 2 * DAY ? 60 : 1
  return { passed: Math.floor(minutes / step) * step, step }
}

function whole(milliseconds: number): number {
  return Math.round(milliseconds / 60_000)
}

function clockOf({ clock }: Dated): { readonly earliest: string; readonly latest: string } {
  return { earliest: isoInstant(clock[0]), latest: isoInstant(clock[1]) }
}
