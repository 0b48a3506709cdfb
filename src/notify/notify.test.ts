import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import type { Alert } from '../alerts/index.js'
import type { ReconciledEvent } from '../model/index.js'
import type { Store } from '../store/index.js'
import { openAlertLog } from './alert-log.js'
import type { Batch, Channel } from './channel.js'
import { sendBy } from './channels/index.js'
import { dueOn } from './outbox.js'
import { runAlerts } from './run-alerts.js'
import { loadAlertSettings } from './settings.js'

type Asked = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string }
const asked: Asked[] = []
const mails: string[] = []
let answers: number[] = []
const http = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    asked.push({ url: request.url ?? '', headers: request.headers, body })
    response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end('{"ok":false}')
  })
})
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (part) => {
      text += part
    })
    stream.on('end', () => {
      mails.push(text)
      done()
    })
  },
})
let [base, smtpUrl] = ['', '']

beforeAll(async () => {
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  await new Promise<void>((ready) => void smtp.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
})
afterAll(() => {
  http.close()
  smtp.close(() => {})
})
afterEach(() => {
  asked.length = 0
  mails.length = 0
  answers = []
})

const secret = 'a secret of some length'
const desk = (more: object = {}): Channel =>
  ({ id: 'desk', kind: 'webhook', url: `${base}/hook`, secret, allowPrivate: true, digest: 'none', ...more }) as Channel
const alert: Alert = {
  id: 'alert:1',
  rule: 'moved',
  on: 'status',
  dossier: 'harbour',
  at: '2031-05-10T12:00:00Z',
  title: 'Call of Mara Lind and Petr Orlo\r\nBcc: all@example.org',
  words: 'Status moved.',
  before: 'one side, fact',
  after: 'both sides, fact',
  event: 'event:call',
  evidence: [
    {
      document: 'doc:borea',
      title: 'Телефонный разговор',
      url: 'https://borea.example/1',
      published: '2031-05-04',
      span: [0, 5],
      words: 'Состоялся разговор <b>',
    },
  ],
  send: ['desk', 'mail', 'bot', 'feed'],
}
const batch: Batch = { id: 'message:1', at: '2031-05-10T12:00:00Z', alerts: [alert], base: 'https://readout.example' }
const home = () => mkdtempSync(join(tmpdir(), 'readout-alerts-'))

describe('a webhook', () => {
  test('is signed over its id, time and body, and carries the difference and its evidence', async () => {
    await sendBy(desk(), batch)
    const [{ headers, body }] = asked as [Asked]
    const signed = createHmac('sha256', secret)
      .update(`message:1.${headers['webhook-timestamp']}.${body}`)
      .digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signed}`)
    expect([headers['webhook-id'], headers['idempotency-key']]).toEqual(['message:1', 'message:1'])
    expect(JSON.parse(body).data.alerts[0]).toMatchObject({
      before: 'one side, fact',
      after: 'both sides, fact',
      evidence: [{ words: 'Состоялся разговор <b>' }],
      link: 'https://readout.example/d/harbour/e/event%3Acall',
    })
  })

  test.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]:9/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
  ])('never goes to %s unless allowed', async (url) => {
    await expect(sendBy(desk({ url, allowPrivate: false }), batch)).rejects.toThrow(/no public http or https address/)
  })

  test('follows no redirect and takes nothing but 2xx for an answer', async () => {
    answers = [302, 500]
    await expect(sendBy(desk(), batch)).rejects.toThrow(/answered 302/)
    await expect(sendBy(desk(), batch)).rejects.toThrow(/answered 500/)
    expect(asked).toHaveLength(2)
  })
})

describe('other channels', () => {
  test('e-mail reaches a real server with one subject line and the words in their script', async () => {
    await sendBy(
      {
        id: 'mail',
        kind: 'email',
        smtp: smtpUrl,
        from: 'readout@example.org',
        to: ['desk@example.org'],
        digest: 'none',
      },
      batch,
    )
    const [mail = ''] = mails
    expect(mail).toContain('Message-ID: <message-1@readout>')
    const [head = '', body = ''] = mail.split(/\r\n\r\n(.*)/s)
    expect(head).not.toMatch(/^Bcc:/m)
    const text = /base64/i.test(mail)
      ? Buffer.from(body, 'base64').toString()
      : body
          .replace(/=\r\n/g, '')
          .replace(/(=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
    expect(text).toContain('Состоялся разговор')
    expect(text).toContain('Now: both sides, fact')
  })

  test('Telegram gets plain text by the Bot API, and its token stays out of errors', async () => {
    const bot: Channel = {
      id: 'bot',
      kind: 'telegram',
      token: '12:secret',
      chat: '-100',
      api: base,
      allowPrivate: true,
      digest: 'none',
    }
    await sendBy(bot, { ...batch, alerts: Array.from({ length: 40 }, () => alert) })
    expect(asked[0]?.url).toBe('/bot12:secret/sendMessage')
    const { chat_id, text, parse_mode } = JSON.parse(asked[0]?.body ?? '{}')
    expect([chat_id, text.length <= 4096, parse_mode]).toEqual(['-100', true, undefined])
    const closed = { ...bot, api: 'http://127.0.0.1:1' }
    await expect(sendBy(closed, batch)).rejects.toThrow(expect.not.stringContaining('12:secret'))
  })

  test('Atom is a feed in a file, where a message that comes again stands once', async () => {
    const file = join(home(), 'alerts.atom')
    const channel: Channel = { id: 'feed', kind: 'atom', file, digest: 'none' }
    await sendBy(channel, batch)
    await sendBy(channel, batch)
    const feed = parseAtomFeed(readFileSync(file, 'utf8'))
    expect(feed.entries).toHaveLength(1)
    expect(feed.entries?.[0]?.links?.[0]?.href).toBe('https://readout.example/d/harbour/e/event%3Acall')
  })
})

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
    answers = [503]
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
    expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
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
    expect(asked).toHaveLength(1)
  })
})

describe('alerts.yaml', () => {
  const read = (text: string, env: NodeJS.ProcessEnv = {}) => {
    const file = join(home(), 'alerts.yaml')
    writeFileSync(file, text)
    return loadAlertSettings(file, env)
  }
  const channel = 'channels: [{ id: desk, kind: webhook, url: "https://desk.example/hook", secret: "env:DESK_SECRET" }]'

  test('takes secrets from the environment and fills in the hours', async () => {
    const { channels, rules } = await read(`${channel}\nrules: [{ id: ends, on: expiring, send: [desk] }]`, {
      DESK_SECRET: secret,
    })
    expect(channels[0]).toMatchObject({ secret, allowPrivate: false, digest: 'none' })
    expect(rules[0]).toMatchObject({ hours: 24, to: [] })
  })

  test.each([
    [`${channel}\nrules: []`, {}, /DESK_SECRET, which is not set/],
    [`${channel}\nrules: [{ id: a, on: status, send: [dsk] }]`, { DESK_SECRET: secret }, /sends to “dsk”.*Known: desk/],
    [
      `${channel}\nrules: [{ id: a, on: status, sent: [desk] }]`,
      { DESK_SECRET: secret },
      /unknown key “sent” \(did you mean “send”\?\)/,
    ],
    ['channels: [{ id: desk, kind: webhook, url: "https://x.example", secret: short }]', {}, /secret/],
  ])('says what is wrong with %s', async (text, env, words) => {
    await expect(read(text, env)).rejects.toThrow(words)
  })
})
