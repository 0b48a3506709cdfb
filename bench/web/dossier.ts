import type { Document, ReconciledEvent } from '../../src/model/index.js'
import { harbour } from '../../test/browser/sample/harbour.js'
import type { Sample } from '../../test/browser/sample/memory-store.js'

const DAY = 86_400_000
export const START = Date.parse('2024-01-01T00:00:00Z')
export const END = START + 548 * DAY

/** A bare event, as the other timelines get it. */
export type Item = { readonly id: string; readonly at: number; readonly lane: number; readonly title: string }

/** Eighteen months of bursty events from a fixed seed: half in forty bursts of a day, half anywhere. */
export function items(count: number): Item[] {
  const random = seeded(7)
  const bursts = Array.from({ length: 40 }, () => START + random() * (END - START))
  return Array.from({ length: count }, (_, n) => {
    const around = random() < 0.5 ? bursts[Math.floor(random() * bursts.length)]! + (random() - 0.5) * DAY : null
    const at = Math.min(END, Math.max(START, around ?? START + random() * (END - START)))
    return { id: `event:${n}`, at, lane: Math.floor(random() * 3), title: `Call of Mara Lind and Petr Orlo, no. ${n}` }
  })
}

/** The same events as a dossier of ours: one document each, in the lane of the item. */
export function dossierOf(list: readonly Item[]): Sample {
  const lanes = ['official', 'media', 'informal'] as const
  const [event] = harbour.record!.events
  const [document] = harbour.documents
  const documents = list.map(({ id, at, lane }): Document => {
    const published = new Date(at).toISOString()
    return { ...document!, id: `doc:${id}`, lane: lanes[lane]!, published, party: lane === 0 ? document!.party : null }
  })
  const events = list.map(({ id, at, title }, n): ReconciledEvent => {
    const moment = new Date(at).toISOString()
    return {
      ...event!,
      id,
      title,
      mentions: [{ statement: `statement:${n}`, document: `doc:${id}`, score: 1, reasons: [] }],
      when: { ...event!.when!, start: moment, end: moment },
      status: {
        ...event!.status,
        corroboration: (['reported', 'one side', 'on record'] as const)[n % 3]!,
        knownSince: moment,
        history: [],
        why: [],
      },
    }
  })
  const record = { ...harbour.record!, events, tallies: [], commitments: [], schedule: [], bursts: [], sources: [] }
  return { ...harbour, documents, statements: [], events: [], record, revisions: [] }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
