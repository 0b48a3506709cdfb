import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { startDesk } from '../../test/servers/desk.js'
import type { ReconciledEvent } from '../model/index.js'
import type { Store } from '../store/index.js'
import type { Channel } from './channel.js'
import { runAlerts } from './run-alerts.js'

let http: Awaited<ReturnType<typeof startDesk>>
beforeAll(async () => {
  http = await startDesk()
})
afterAll(() => http.close())
afterEach(() => http.forget())

const desk = (): Channel => ({
  id: 'desk',
  kind: 'webhook',
  url: `${http.url}/hook`,
  secret: 'a secret of some length',
  allowPrivate: true,
  digest: 'none',
})
const home = () => mkdtempSync(join(tmpdir(), 'readout-alerts-'))

describe('from a run to a message', () => {
  const one = (call: (event: ReconciledEvent) => ReconciledEvent): Store =>
    memoryStore([{ ...harbour, record: { ...harbour.record!, events: harbour.record!.events.map(call) } }])
  const early = (event: ReconciledEvent): ReconciledEvent =>
    event.id !== 'event:call'
      ? event
      : {
          ...event,
          findings: [],
          status: { ...event.status, corroboration: 'one side', history: event.status.history.slice(0, 2) },
        }
  const settings = () => ({
    base: null,
    channels: [desk()],
    rules: [
      {
        id: 'moved',
        on: 'status' as const,
        dossier: null,
        party: null,
        source: null,
        to: [],
        hours: 24,
        send: ['desk'],
      },
    ],
  })

  test('what moved is told once, however often the rules are asked, and a failure is made good later', async () => {
    const folder = home()
    const at = (now: string) => ({ home: folder, now, settings: settings() })
    const [first, then] = [one(early), one((event) => event)]
    expect(await runAlerts(first, harbour.dossier, at('2031-05-04T12:00:00Z'))).toMatchObject({ raised: 0, sent: 0 })
    await then.notes.set('harbour', 'alerts:seen', (await first.notes.get('harbour', 'alerts:seen'))!)
    http.answers.push(503)
    expect(await runAlerts(then, harbour.dossier, at('2031-05-04T13:10:00Z'))).toMatchObject({
      raised: 1,
      sent: 0,
      failed: [expect.stringMatching(/^desk: 127\.0\.0\.1:\d+ answered 503/)],
    })
    expect(await runAlerts(then, harbour.dossier, at('2031-05-04T13:10:20Z'))).toMatchObject({
      raised: 0,
      sent: 0,
      failed: [],
    })
    expect(await runAlerts(then, harbour.dossier, at('2031-05-04T13:12:00Z'))).toMatchObject({ raised: 0, sent: 1 })
    expect(await runAlerts(then, harbour.dossier, at('2031-05-05T13:12:00Z'))).toMatchObject({ raised: 0, sent: 0 })
    expect(new Set(http.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('a rebuilt database tells nothing again', async () => {
    const folder = home()
    const options = { home: folder, now: '2031-05-04T13:10:00Z', settings: settings() }
    const seen = await (async () => {
      const first = one(early)
      await runAlerts(first, harbour.dossier, options)
      return (await first.notes.get('harbour', 'alerts:seen'))!
    })()
    for (let time = 0; time < 2; time++) {
      const rebuilt = one((event) => event)
      await rebuilt.notes.set('harbour', 'alerts:seen', seen)
      await runAlerts(rebuilt, harbour.dossier, options)
    }
    expect(http.asked).toHaveLength(1)
  })
})
