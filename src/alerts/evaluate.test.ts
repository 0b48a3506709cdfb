import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import type { Document, ReconciledEvent, Reconciliation } from '../model/index.js'
import type { AlertKind, AlertRule } from './alert.js'
import { evaluate } from './evaluate.js'
import { type AlertState, seenOf } from './state.js'

const record = harbour.record!
const rule = (on: AlertKind, more: Partial<AlertRule> = {}): AlertRule => ({
  id: `on-${on}`,
  on,
  dossier: null,
  party: null,
  source: null,
  to: [],
  hours: 24,
  send: ['desk'],
  ...more,
})
const state = (more: Partial<AlertState> = {}): AlertState => ({
  dossier: harbour.dossier,
  record,
  documents: new Map(harbour.documents.map((document) => [document.id, document])),
  statements: new Map(harbour.statements.map((statement) => [statement.id, statement])),
  earlier: new Map(),
  now: '2031-05-10T12:00:00Z',
  ...more,
})
const withCall = (change: (call: ReconciledEvent) => ReconciledEvent): Reconciliation => ({
  ...record,
  events: record.events.map((event) => (event.id === 'event:call' ? change(event) : event)),
})
const before = withCall((call) => ({
  ...call,
  findings: [],
  status: { ...call.status, corroboration: 'one side', history: call.status.history.slice(0, 2) },
}))
const without = (id: string) => new Map([...state().documents].filter(([key]) => key !== id))
const seen = seenOf(state({ record: before, documents: without('doc:borea') }))
const found = (one: AlertRule, at: AlertState = state()) => evaluate([one], seen, at)

describe('the rules', () => {
  test('a status that moved is told with both states and the words that moved it', () => {
    const [alert, ...more] = found(rule('status'))
    expect(more).toEqual([])
    expect(alert).toMatchObject({
      event: 'event:call',
      before: 'one side, fact',
      after: 'both sides, fact',
      evidence: [{ document: 'doc:borea', words: 'Состоялся телефонный разговор Петра Орло с Марой Линд.' }],
    })
  })

  test.each([
    [{ to: ['both sides'] }, 1],
    [{ to: ['disputed'] }, 0],
    [{ to: ['fact'] }, 0],
    [{ party: 'borea' }, 1],
    [{ party: 'nobody' }, 0],
    [{ dossier: 'harbour' }, 1],
    [{ dossier: 'another' }, 0],
  ])('a status rule narrowed by %o finds %i', (more, n) => {
    expect(found(rule('status', more))).toHaveLength(n)
  })

  test('an event that took over the statements of another did not appear anew', () => {
    const renamed = withCall((call) => ({ ...call, id: 'event:renamed' }))
    expect(found(rule('status'), state({ record: renamed }))[0]?.before).toBe('one side, fact')
  })

  test('a new official text is told once, a new article is not', () => {
    expect(found(rule('official')).map(({ evidence }) => evidence[0]?.document)).toEqual(['doc:borea'])
    expect(found(rule('official', { party: 'astra' }))).toEqual([])
  })

  test('an edited official text is told with the words that went and the words that came', () => {
    const text =
      'President Mara Lind spoke with President Petr Orlo today. They agreed that the harbour closes for a week.'
    const old = state().documents.get('doc:astra')!
    const documents = new Map<string, Document>([...state().documents, [old.id, { ...old, text }]])
    const [alert] = found(rule('edited'), state({ documents, earlier: new Map([[old.id, old.text]]) }))
    expect([alert?.before, alert?.after]).toEqual([
      expect.stringContaining('ten days'),
      expect.stringContaining('week'),
    ])
  })

  test('a term is told of in the hours before it runs out, each reading by itself, and not after', () => {
    const near = found(rule('expiring', { hours: 24 }), state({ now: '2031-05-14T02:00:00Z' }))
    expect(near.map(({ after }) => after)).toContain('2031-05-14')
    expect(near[0]?.evidence[0]?.words).toBeTruthy()
    expect(found(rule('expiring'), state({ now: '2031-06-20T00:00:00Z' }))).toEqual([])
    expect(found(rule('expiring'), state({ now: '2031-05-01T00:00:00Z' }))).toEqual([])
  })

  test('a difference is told with both sides and their words', () => {
    const [alert] = found(rule('difference'))
    expect(alert?.after).toBe('astra: all ships / borea: warships')
    expect(alert?.evidence.map(({ words }) => words)).toEqual(['for all ships', 'для военных кораблей'])
  })

  test('attention that rose is told once for each level', () => {
    const risen: Reconciliation = {
      ...record,
      bursts: [{ start: '2031-05-04', end: '2031-05-05', level: 2, documents: 40, weight: 9 }],
    }
    const at = state({ record: risen })
    expect(found(rule('attention'), at)).toHaveLength(1)
    expect(evaluate([rule('attention')], seenOf(at), at)).toEqual([])
  })

  test('a source that has said nothing for long enough is told of once for each silence', () => {
    const first = found(rule('silent', { hours: 72, source: 'quayside' }))
    const later = found(rule('silent', { hours: 72, source: 'quayside' }), state({ now: '2031-05-12T12:00:00Z' }))
    expect(first).toHaveLength(1)
    expect(later.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    expect(found(rule('silent', { hours: 2000 }))).toEqual([])
  })

  test('the first look takes everything for known', () => {
    const all = (['status', 'official', 'edited', 'difference', 'attention'] as const).map((on) => rule(on))
    expect(evaluate(all, null, state())).toEqual([])
  })

  test('the same state gives the same ids, and nothing when it was seen', () => {
    const all = (['status', 'official', 'difference'] as const).map((on) => rule(on))
    expect(evaluate(all, seen, state())).toEqual(evaluate(all, seen, state()))
    expect(evaluate(all, seenOf(state()), state())).toEqual([])
  })
})
