import type { Capture, Document, Dossier, Event, ReconciledEvent, Statement } from '../../model/index.js'
import type { Store } from '../index.js'

export const DOSSIER: Dossier = {
  id: 'talks',
  title: 'Talks',
  summary: null,
  parties: ['us', 'russia'],
  actors: [],
  sources: [],
  period: { start: '2025-01-01', end: null },
  tallies: [{ pair: ['putin', 'trump'], of: ['phone'] }],
}

/** Captures some text, as an import does. */
export async function capture(store: Store, text: string, takenAt = '2025-04-11T10:00:00Z', from = 'result.json') {
  const raw = { from, bytes: Buffer.from(text), headers: { 'content-type': 'application/json' }, takenAt }
  return (await store.captures.add(DOSSIER.id, raw, null)).capture
}

export function document(id: string, given: Partial<Document> = {}): Document {
  return {
    id,
    kind: 'post',
    title: null,
    text: 'Путин встретится с Уиткоффом в Петербурге, сообщил Песков.',
    lang: 'ru',
    published: '2025-04-11T09:30:00+03:00',
    updated: null,
    zone: 'Europe/Moscow',
    author: null,
    url: null,
    lane: 'informal',
    publisher: 'channel',
    party: null,
    source: 'channel',
    forwardedFrom: null,
    media: [],
    place: null,
    tags: [],
    scheduled: null,
    notes: [],
    from: 'result.json',
    ...given,
  }
}

export function statement(id: string, of: Document, given: Partial<Statement> = {}): Statement {
  return {
    kind: 'statement',
    id,
    document: of.id,
    type: 'CONSULT',
    mode: 'meet',
    participants: [{ name: 'Vladimir Putin', actor: 'putin', role: 'participant', span: [0, 5] }],
    place: null,
    when: {
      start: '2025-04-11',
      end: '2025-04-11',
      precision: 'day',
      zone: null,
      basis: 'published',
      span: null,
      text: null,
    },
    actuality: 'planned',
    stance: 'announces',
    attribution: [],
    content: [0, of.text.length],
    count: null,
    terms: null,
    quote: null,
    evidence: [0, of.text.length],
    trigger: [6, 16],
    confidence: 0.875,
    reasons: [{ by: 'consult/meet', saw: 'встретится' }],
    ...given,
  }
}

export function event(id: string, statements: readonly Statement[], given: Partial<Event> = {}): Event {
  return {
    kind: 'event',
    id,
    type: 'CONSULT',
    mode: 'meet',
    participants: [
      { name: 'Vladimir Putin', actor: 'putin', role: 'participant' },
      { name: 'Steve Witkoff', actor: 'witkoff', role: 'participant' },
    ],
    when: statements[0]?.when ?? null,
    place: null,
    actuality: 'planned',
    mentions: statements.map((one) => ({ statement: one.id, document: one.document, score: 1, reasons: [] })),
    ...given,
  }
}

export function reconciled(of: Event, given: Partial<ReconciledEvent> = {}): ReconciledEvent {
  return {
    ...of,
    title: 'Vladimir Putin and Steve Witkoff meet, 11 April 2025',
    status: {
      corroboration: 'one side',
      lifecycle: 'announced',
      disputed: false,
      byParty: [{ party: 'russia', level: 'official', denies: false, statements: [], since: null }],
      knownSince: '2025-04-11T09:30:00+03:00',
      why: [],
      history: [],
    },
    findings: [],
    leadTime: { firstReport: null, firstOfficial: [], minMinutes: null, maxMinutes: null, open: true },
    origins: [],
    comparison: null,
    voices: [],
    ...given,
  }
}

/** A capture of two documents with a statement, an event and its reconciliation: something of every noun. */
export async function fill(store: Store): Promise<Capture> {
  await store.dossiers.save(DOSSIER)
  const taken = await capture(store, '{"messages": []}')
  const post = document('post:1')
  const release = document('release:1', {
    kind: 'release',
    title: 'Meeting with Steve Witkoff',
    text: 'Vladimir Putin received Steve Witkoff in the Presidential Library. They talked for four hours.',
    lang: 'en',
    lane: 'official',
    party: 'russia',
    source: 'kremlin',
    publisher: 'kremlin',
    published: '2025-04-11T20:15:00+03:00',
  })
  await store.documents.save(DOSSIER.id, taken.id, [post, release])
  const said = [
    statement('statement:1', post),
    statement('statement:2', release, { actuality: 'happened', stance: 'confirms' }),
  ]
  await store.statements.replace(DOSSIER.id, [post, release], said, 'v1')
  const held = event('event:1', said)
  await store.events.replace(DOSSIER.id, [held])
  const empty = { tallies: [], commitments: [], schedule: [], bursts: [], sources: [] }
  await store.reconciliation.save(DOSSIER.id, { asOf: null, events: [reconciled(held)], ...empty })
  return taken
}
