import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Alert } from '../alerts/index.js'
import { openAlertLog } from './alert-log.js'
import type { Channel } from './channel.js'
import { dueOn } from './outbox.js'

const desk = (more: object = {}): Channel =>
  ({
    id: 'desk',
    kind: 'webhook',
    url: 'https://desk.example',
    secret: '',
    allowPrivate: false,
    digest: 'none',
    ...more,
  }) as Channel
const home = () => mkdtempSync(join(tmpdir(), 'readout-alerts-'))
const alert: Alert = {
  id: 'alert:1',
  rule: 'moved',
  on: 'status',
  dossier: 'harbour',
  at: '2031-05-10T12:00:00Z',
  title: 'Call of Mara Lind and Petr Orlo',
  words: 'Status moved.',
  before: null,
  after: null,
  event: null,
  evidence: [],
  send: ['desk'],
}

describe('the log', () => {
  const raised = { do: 'raise', alert } as const
  const tried = (outcome: 'sent' | 'failed', at: string) =>
    ({ do: 'try', channel: 'desk', alerts: ['alert:1'], at, outcome, why: null }) as const
  const due = (lines: Parameters<typeof dueOn>[1], now: string, channel = desk()) =>
    dueOn(channel, lines, now, null).length

  test.each([
    ['at once', [raised], '2031-05-10T12:00:01Z', 1],
    ['never after it was sent', [raised, tried('sent', '2031-05-10T12:00:00Z')], '2031-06-10T12:00:00Z', 0],
    ['not within a minute of a failure', [raised, tried('failed', '2031-05-10T12:00:00Z')], '2031-05-10T12:00:30Z', 0],
    ['a minute after it', [raised, tried('failed', '2031-05-10T12:00:00Z')], '2031-05-10T12:01:00Z', 1],
    [
      'four minutes after the third',
      [raised, ...[0, 1, 3].map((m) => tried('failed', `2031-05-10T12:0${m}:00Z`))],
      '2031-05-10T12:06:00Z',
      0,
    ],
    [
      'no more after the tenth',
      [raised, ...Array.from({ length: 10 }, () => tried('failed', '2031-05-10T12:00:00Z'))],
      '2031-06-10T12:00:00Z',
      0,
    ],
  ])('sends %s', (_, lines, now, n) => {
    expect(due(lines, now)).toBe(n)
  })

  test('gathers a digest until its hour has ended, in one message', () => {
    const hourly = desk({ digest: 'hourly' })
    const second = { do: 'raise', alert: { ...alert, id: 'alert:2', at: '2031-05-10T12:40:00Z' } } as const
    expect(due([raised, second], '2031-05-10T12:59:00Z', hourly)).toBe(0)
    const [message, ...more] = dueOn(hourly, [raised, second], '2031-05-10T13:00:00Z', null)
    expect([message?.alerts.length, more]).toEqual([2, []])
  })

  test('passes over a line that a crash cut off', async () => {
    const folder = home()
    await openAlertLog(folder).append([raised])
    writeFileSync(join(folder, 'alerts.jsonl'), `${readFileSync(join(folder, 'alerts.jsonl'), 'utf8')}{"do":"tr`)
    expect(await openAlertLog(folder).lines()).toEqual([raised])
  })
})
