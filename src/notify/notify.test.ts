import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, startDesk } from '../../test/servers/desk.js'
import { startMailbox } from '../../test/servers/mailbox.js'
import type { Alert } from '../alerts/index.js'
import type { Batch, Channel } from './channel.js'
import { sendBy } from './channels/index.js'

let http: Awaited<ReturnType<typeof startDesk>>
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let base = ''

beforeAll(async () => {
  http = await startDesk()
  mailbox = await startMailbox()
  base = http.url
})
afterAll(() => {
  http.close()
  mailbox.close()
})
afterEach(() => {
  http.forget()
  mailbox.mails.length = 0
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
    const [{ headers, body }] = http.asked as [Asked]
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
    http.answers.push(302, 500)
    await expect(sendBy(desk(), batch)).rejects.toThrow(/answered 302/)
    await expect(sendBy(desk(), batch)).rejects.toThrow(/answered 500/)
    expect(http.asked).toHaveLength(2)
  })
})

describe('other channels', () => {
  test('e-mail reaches a real server with one subject line and the words in their script', async () => {
    await sendBy(
      {
        id: 'mail',
        kind: 'email',
        smtp: mailbox.url,
        from: 'readout@example.org',
        to: ['desk@example.org'],
        digest: 'none',
      },
      batch,
    )
    const [mail = ''] = mailbox.mails
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
    expect(http.asked[0]?.url).toBe('/bot12:secret/sendMessage')
    const { chat_id, text, parse_mode } = JSON.parse(http.asked[0]?.body ?? '{}')
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
