import type { Tally } from '../../model/index.js'
import { speak, tallySentence } from '../../say/index.js'
import { speakerFor } from '../visit/called.js'
import type { DossierVisit } from '../visit/visit.js'

/** Every event that a tally counts in any way, once. */
export function eventsOf({ onRecord, announcedOnly = [], reportedOnly, announcedNotHeld }: Tally): readonly string[] {
  return [...new Set([...onRecord.events, ...announcedOnly, ...reportedOnly, ...announcedNotHeld])]
}

type Cut = { readonly kept: ReadonlySet<string>; readonly from: string | null; readonly to: string | null }

/** A tally of some of its events, said anew. Claims of a number are left out: they count everyone and the whole time. */
export function narrowed(tally: Tally, { kept, from, to }: Cut, visit: DossierVisit): Tally {
  const some = (ids: readonly string[]) => ids.filter((id) => kept.has(id))
  const { onRecord, period } = tally
  const events = some(onRecord.events)
  const counted = {
    onRecord: {
      total: events.length,
      events,
      byParty: onRecord.byParty.map(({ party, events: own }) => ({ party, events: some(own) })),
      bothSides: some(onRecord.bothSides),
    },
    announcedOnly: some(tally.announcedOnly ?? []),
    reportedOnly: some(tally.reportedOnly),
    announcedNotHeld: some(tally.announcedNotHeld),
  }
  const said = tallySentence(counted, [])
  return {
    ...tally,
    ...counted,
    period: { start: later(period.start, from), end: to && to < period.end ? to : period.end },
    claims: [],
    words: speak(said, speakerFor(visit)),
    said,
  }
}

function later(a: string, b: string | null): string {
  return b && b > a ? b : a
}
