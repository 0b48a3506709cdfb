import { type Reconciliation, type ScheduleLine, type SourceRecord, sha256 } from '../../model/index.js'

/** The same with lines and entries that came, went, moved and say something else; the others are the same objects. */
export function changedLedgers(record: Reconciliation, draw: (below: number) => number, step: number): Reconciliation {
  const changed = <T>(list: readonly T[], make: (n: number) => T, edit: (one: T) => T): T[] => {
    const now = [...list]
    for (let times = draw(4) + (step === 0 ? 90 : 0); times > 0; times--) {
      const at = draw(now.length + 1)
      if (draw(3) > 0) now.splice(draw(2) ? now.length : at, 0, make(step * 100 + times))
      else if (draw(2)) now.splice(at, 1)
      else if (now[at] !== undefined) now.splice(draw(now.length), 0, ...now.splice(at, 1).map(edit))
    }
    return now
  }
  const line = (n: number) =>
    ({ event: `event:${n}`, announced: null, seen: null, outcome: 'upcoming', words: '' }) as const
  const leadOf = (n: number) => ({ event: `event:${n}`, at: '2025-03-18T16:00:00Z', minutes: n })
  const source = (n: number): SourceRecord => {
    const lists = { firstReports: [], laterOnRecord: [], contradicted: [], open: [], leads: [] }
    return {
      source: n % 5 === 0 ? longName(n) : `source "${n}"`,
      documents: n,
      medianLeadMinutes: null,
      leadTimes: 0,
      early: 0,
      ...lists,
      words: '',
    }
  }
  const longer = (one: SourceRecord): SourceRecord => ({
    ...one,
    open: changed(
      one.open,
      (n) => `event:${n}`,
      (id) => `${id}x`,
    ),
    leads: changed(one.leads ?? [], leadOf, (lead) => ({ ...lead, minutes: (lead.minutes ?? 0) + 1 })),
  })
  return {
    ...record,
    schedule: changed<ScheduleLine>(record.schedule, line, (one) => ({ ...one, words: 'moved' })),
    sources: changed(record.sources, source, longer).map((one) => (draw(3) ? one : longer(one))),
    bursts: draw(2) ? [] : [{ start: '2025-04-10', end: '2025-04-12', level: 1, documents: step, weight: 2.5 }],
  }
}

/** What a feed from outside may call itself. */
function longName(n: number): string {
  return Array.from({ length: 60 }, (_, at) => sha256(`${n} ${at}`)).join(' ')
}
