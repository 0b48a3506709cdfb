import type { Tally } from '../../model/index.js'
import { message, speak } from '../../say/index.js'
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
  const byParty = onRecord.byParty.map(({ party, events: own }) => ({ party, events: some(own) }))
  const [announced, reported, lapsed] = [tally.announcedOnly ?? [], tally.reportedOnly, tally.announcedNotHeld].map(
    some,
  )
  const sides = byParty.flatMap((one) =>
    one.events.length > 0 ? [message('tally.side', { actor: one.party }, one.events.length)] : [],
  )
  const said = message('tally.words', [
    message('tally.record', events.length, sides),
    message('tally.more', announced!.length, reported!.length, lapsed!.length),
  ])
  return {
    ...tally,
    period: { start: later(period.start, from), end: to && to < period.end ? to : period.end },
    onRecord: { total: events.length, events, byParty, bothSides: some(onRecord.bothSides) },
    announcedOnly: announced!,
    reportedOnly: reported!,
    announcedNotHeld: lapsed!,
    claims: [],
    words: speak(said, speakerFor(visit)),
    said,
  }
}

function later(a: string, b: string | null): string {
  return b && b > a ? b : a
}
