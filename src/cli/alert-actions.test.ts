import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { openAlertLog } from '../notify/index.js'
import { createApp, openAccess } from '../serve/index.js'
import { alertActions } from './alert-actions.js'

const SECRET = 'a secret of some length'
const FILE = `channels:
  - { id: desk, kind: webhook, url: "https://desk.example/hook", secret: "${SECRET}" }
  - { id: mail, kind: email, smtp: "smtp://user:swordfish@mail.example", from: a@example.org, to: [b@example.org] }
rules:
  - { id: moved, on: status, to: [both sides], send: [desk] }
`
const raised = {
  id: 'alert:1',
  rule: 'moved',
  on: 'status' as const,
  dossier: 'harbour',
  at: '2031-05-09T12:00:00Z',
  title: 'Call of Mara Lind and Petr Orlo',
  words: 'Status moved.',
  before: 'one side, fact',
  after: 'both sides, fact',
  event: 'event:call',
  evidence: [],
  send: ['desk', 'mail'],
}
async function workbench(file = FILE) {
  const home = mkdtempSync(join(tmpdir(), 'readout-alerts-page-'))
  if (file) writeFileSync(join(home, 'alerts.yaml'), file)
  await openAlertLog(home).append([
    { do: 'raise', alert: raised },
    {
      do: 'try',
      channel: 'desk',
      alerts: ['alert:1'],
      at: raised.at,
      outcome: 'failed',
      why: 'desk.example answered 503',
    },
  ])
  const access = openAccess(home)
  const now = () => '2031-05-10T12:00:00Z'
  const app = createApp({ store: memoryStore([harbour]), now, version: '0', access, alerts: alertActions(home) })
  const form = (path: string, fields: Record<string, string>) =>
    app.request(`http://localhost${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://localhost' },
    })
  return { home, app, access, form, file: () => readFileSync(join(home, 'alerts.yaml'), 'utf8') }
}

describe('the page of alerts', () => {
  test('shows rules and what they found, how it was told, and no secret', async () => {
    const { app } = await workbench()
    const page = await (await app.request('/alerts')).text()
    for (const words of ['moved', 'one side, fact', 'both sides, fact', 'desk.example answered 503', 'mail: waiting'])
      expect(page).toContain(words)
    for (const secret of [SECRET, 'swordfish', 'desk.example/hook']) expect(page).not.toContain(secret)
  })

  test('adds a rule and takes one out; a wrong one is refused in words', async () => {
    const { form, file } = await workbench()
    const rule = { id: 'runs-out', on: 'expiring', hours: '12', send: 'desk', dossier: '', to: '' }
    expect((await form('/alerts/add', rule)).status).toBe(303)
    expect(file()).toMatch(/id: runs-out, on: expiring, send: \[ ?desk ?\], hours: 12|id: runs-out/)
    const twice = await form('/alerts/add', rule)
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining('“runs-out” twice')])
    expect((await form('/alerts/remove', { id: 'moved' })).status).toBe(303)
    expect(file()).not.toContain('id: moved')
  })

  test('is the same by the API, for tokens that may decide', async () => {
    const { app, access, file } = await workbench()
    await access.accounts.addUser({ name: 'ann', role: 'editor', secret: 'a horse on the quay', at: '2031-01-01' })
    const headers = (scopes: readonly ('read' | 'curate')[]) => ({
      authorization: `Bearer ${access.accounts.addToken(scopes.join(' '), scopes, '2031-01-01')}`,
      'content-type': 'application/json',
    })
    const [reader, editor] = [headers(['read']), headers(['read', 'curate'])]
    const body = JSON.stringify({ id: 'quiet', on: 'silent', source: 'quayside', send: ['mail'] })
    const add = (as: Record<string, string>) =>
      app.request('/api/v1/alerts/rules', { method: 'POST', body, headers: as })
    expect((await add(reader)).status).toBe(403)
    expect((await (await add(editor)).json()).rules.map(({ id }: { id: string }) => id)).toEqual(['moved', 'quiet'])
    const take = (as: Record<string, string>, id: string) =>
      app.request(`/api/v1/alerts/rules/${id}`, { method: 'DELETE', headers: as })
    expect((await take(reader, 'quiet')).status).toBe(403)
    expect((await take(editor, 'quiet')).status).toBe(200)
    expect([(await take(editor, 'quiet')).status, file().includes('quiet')]).toEqual([400, false])
  })

  test('says what to write where there is no file yet', async () => {
    const { app } = await workbench('')
    expect(await (await app.request('/alerts')).text()).toContain('A rule needs a channel')
  })
})
