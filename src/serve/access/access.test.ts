import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { createApp, openLineChanges, openNotes } from '../index.js'
import { openAccess } from './index.js'

const AT = '2031-05-10T12:00:00Z'
const FROM_HERE = { origin: 'http://localhost' }
const SECRET = 'a horse on the quay'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-access-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function serverWith(users: Readonly<Record<string, 'reader' | 'editor'>>) {
  const access = openAccess(folder)
  for (const [name, role] of Object.entries(users))
    await access.accounts.addUser({ name, role, secret: SECRET, at: AT })
  const store = memoryStore([harbour])
  const app = createApp({
    store,
    now: () => AT,
    version: '0',
    access,
    notes: openNotes(folder),
    lines: openLineChanges(folder),
  })
  const ask = (path: string, init: RequestInit = {}) => app.request(`http://localhost${path}`, init)
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { ...FROM_HERE, ...headers } })
  const signIn = async (name: string, password = SECRET) => {
    const answer = await post('/sign-in', { name, password })
    return { answer, cookie: answer.headers.get('set-cookie') ?? '' }
  }
  return { access, store, ask, post, signIn }
}

const decision = {
  do: 'reject',
  event: 'event:call',
  statement: 'statement:gazette',
  reason: 'read wrongly',
  by: 'Somebody Else',
}

describe('without users', () => {
  test('everyone at this machine reads and decides', async () => {
    const { ask, post } = await serverWith({})
    expect((await ask('/d/harbour')).status).toBe(200)
    expect((await post('/d/harbour/curate', decision)).status).toBe(303)
  })
})

describe('with users', () => {
  test('pages lead to the sign-in and back, programs get a problem in words, the style sheet stays open', async () => {
    const { ask } = await serverWith({ ann: 'editor' })
    const page = await ask('/d/harbour/record?tally=x')
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fd%2Fharbour%2Frecord%3Ftally%3Dx',
    ])
    const api = await ask('/api/v1/dossiers')
    expect([api.status, api.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
    expect((await ask('/api/v1/live?dossier=harbour')).status).toBe(401)
    expect((await ask('/static/style.css')).status).toBe(200)
  })

  test('the cookie is out of reach of scripts and other sites, and is no other for the next visit', async () => {
    const { signIn } = await serverWith({ ann: 'editor' })
    const [one, two] = [await signIn('ann'), await signIn('ann')]
    expect(one.answer.status).toBe(303)
    expect(one.cookie).toMatch(/^readout-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(one.cookie).not.toBe(two.cookie)
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'sign-in does not lead to %s',
    async (next) => {
      const { post } = await serverWith({ ann: 'editor' })
      const answer = await post(`/sign-in?next=${encodeURIComponent(next)}`, { name: 'ann', password: SECRET })
      expect(answer.headers.get('location')).toBe('/')
    },
  )

  test('a reader reads, is offered no form, and may not decide', async () => {
    const { ask, post, signIn, store } = await serverWith({ ben: 'reader' })
    const { cookie } = await signIn('ben')
    const page = await (await ask('/d/harbour/e/event%3Acall', { headers: { cookie } })).text()
    expect(page).toContain('ben')
    expect(page).not.toContain('Correct this event')
    const answer = await post('/d/harbour/curate', decision, { cookie })
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('“ben” may not do this')])
    expect(await store.curation.list('harbour')).toEqual([])
  })

  test('a reader writes a note under their own name, and takes out no other’s', async () => {
    const { access, ask, post, signIn } = await serverWith({ ben: 'reader', eva: 'reader' })
    const [ben, eva] = [await signIn('ben'), await signIn('eva')]
    const note = { text: 'Ask the harbour office', by: 'Somebody Else' }
    expect((await post('/d/harbour/brief/notes', note, { cookie: ben.cookie })).status).toBe(303)
    const page = async (cookie: string) => (await ask('/d/harbour/brief', { headers: { cookie } })).text()
    expect(await page(eva.cookie)).toContain('Note by ben')
    expect(await page(eva.cookie)).not.toContain('Take out')
    const id = /name="id" value="(note:[^"]+)"/.exec(await page(ben.cookie))![1]!
    expect((await post('/d/harbour/brief/notes/withdraw', { id }, { cookie: eva.cookie })).status).toBe(400)
    expect(await page(ben.cookie)).toContain('Note by ben')
    const authorization = `Bearer ${access.accounts.addToken('reads', ['read'], AT)}`
    const body = new URLSearchParams(note)
    expect((await ask('/d/harbour/brief/notes', { method: 'POST', body, headers: { authorization } })).status).toBe(403)
  })

  test('an editor arranges a brief under their own name, which the log notes; a reader is not offered it and may not', async () => {
    const { ask, post, signIn } = await serverWith({ ann: 'editor', ben: 'reader' })
    const [ann, ben] = [await signIn('ann'), await signIn('ben')]
    const page = async (cookie: string) => (await ask('/d/harbour/brief?arrange=1', { headers: { cookie } })).text()
    expect(await page(ben.cookie)).not.toMatch(/name="change"|Arrange the lines/)
    const change = /value="(hide:[^"]+)"/.exec(await page(ann.cookie))![1]!
    expect((await post('/d/harbour/brief/lines', { change, by: 'ben' }, { cookie: ben.cookie })).status).toBe(403)
    expect((await post('/d/harbour/brief/lines', { change, by: 'Eve' }, { cookie: ann.cookie })).status).toBe(303)
    expect(await page(ben.cookie)).toContain('1 line is left out (ann, ')
    expect(readFileSync(join(folder, 'audit.jsonl'), 'utf8')).toMatch(/"who":"ann".*"what":"line of a brief left out"/)
  })

  test('an editor decides under their own name, and the log says who and when', async () => {
    const { ask, post, signIn, store } = await serverWith({ ann: 'editor' })
    const { cookie } = await signIn('ann')
    expect((await post('/d/harbour/curate', decision, { cookie })).status).toBe(303)
    expect(await store.curation.list('harbour')).toMatchObject([{ by: 'ann', reason: 'read wrongly' }])
    const log = await (await ask('/users', { headers: { cookie } })).text()
    expect(log).toContain('reject')
    expect(readFileSync(join(folder, 'audit.jsonl'), 'utf8')).toMatch(/"who":"ann","kind":"user","what":"reject"/)
  })

  test('signing out, a new password and a removed user each end the session', async () => {
    const { access, ask, post, signIn } = await serverWith({ ann: 'editor', ben: 'reader' })
    const status = async (cookie: string) => (await ask('/d/harbour', { headers: { cookie } })).status
    const out = await signIn('ann')
    await post('/sign-out', {}, { cookie: out.cookie })
    expect(await status(out.cookie)).toBe(303)
    const changed = await signIn('ann')
    await access.accounts.addUser({ name: 'ann', role: 'editor', secret: 'another sentence', at: AT })
    expect(await status(changed.cookie)).toBe(303)
    const removed = await signIn('ben')
    expect(await status(removed.cookie)).toBe(200)
    access.accounts.removeUser('ben')
    expect(await status(removed.cookie)).toBe(303)
  })

  test('after five wrong passwords even the right one has to wait, and the log holds no password', async () => {
    const { signIn } = await serverWith({ ann: 'editor' })
    for (let n = 0; n < 5; n++) expect((await signIn('ann', `wrong guess ${n}`)).answer.status).toBe(401)
    const { answer } = await signIn('ann')
    expect([answer.status, Number(answer.headers.get('retry-after')) > 60]).toEqual([429, true])
    const kept = readFileSync(join(folder, 'audit.jsonl'), 'utf8') + readFileSync(join(folder, 'access.json'), 'utf8')
    expect(kept).not.toContain('wrong guess')
    expect(kept).not.toContain(SECRET)
    expect(kept).toContain('$argon2id$')
  })
})

test('thirty guesses at once are five guesses', async () => {
  const { signIn } = await serverWith({ ann: 'editor' })
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => signIn('ann', `wrong guess ${n}`)))
  expect(answers.filter(({ answer }) => answer.status === 401)).toHaveLength(5)
  expect(answers.filter(({ answer }) => answer.status === 429)).toHaveLength(25)
})

describe('tokens', () => {
  test('do what their scope says, and need no origin', async () => {
    const { access, ask } = await serverWith({ ann: 'editor' })
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    const [reads, curates] = [
      access.accounts.addToken('reads', ['read'], AT),
      access.accounts.addToken('all', ['read', 'curate'], AT),
    ]
    const send = (token: string) =>
      ask('/d/harbour/curate', { method: 'POST', body: new URLSearchParams(decision), headers: bearer(token) })
    expect((await ask('/api/v1/dossiers', { headers: bearer(reads) })).status).toBe(200)
    expect((await send(reads)).status).toBe(403)
    expect((await send(curates)).status).toBe(303)
    access.accounts.removeToken('reads')
    expect((await ask('/api/v1/dossiers', { headers: bearer(reads) })).status).toBe(401)
    expect((await ask('/api/v1/dossiers', { headers: bearer('rdt_guess') })).status).toBe(401)
  })
})
