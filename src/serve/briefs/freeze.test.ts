import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { type Reconciliation, sha256 } from '../../model/index.js'
import { createApp } from '../index.js'
import { openFrozen } from './frozen-briefs.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-frozen-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a frozen brief keeps its sentences and its hash when the record moves on, and says when its file was altered', async () => {
  const sample = { ...harbour, record: harbour.record as Reconciliation | null }
  const serve = () =>
    createApp({
      store: memoryStore([sample]),
      now: () => '2031-05-10T12:00:00Z',
      version: '0',
      frozen: openFrozen(folder),
    })
  const answer = await serve().request('http://localhost/d/harbour/brief/freeze', {
    method: 'POST',
    body: new URLSearchParams({ day: '2031-05-04' }),
    headers: { origin: 'http://localhost' },
  })
  const address = answer.headers.get('location')!
  const hash = address.split('/').at(-1)!
  const before = await (await serve().request(address)).text()
  expect(before).toContain('Frozen on 10 May 2031, 12:00 UTC')
  expect(sha256(await (await serve().request(`${address}.json`)).text())).toBe(hash)

  sample.record = { ...harbour.record!, events: [] }
  expect(await (await serve().request(address)).text()).toBe(before)
  expect(await (await serve().request('/d/harbour/brief')).text()).toContain(hash.slice(0, 12))

  const [file] = readdirSync(join(folder, 'briefs'))
  chmodSync(join(folder, 'briefs', file!), 0o644)
  writeFileSync(join(folder, 'briefs', file!), '{}')
  const altered = await serve().request(address)
  expect([altered.status, await altered.text()]).toEqual([404, expect.stringContaining('has been altered')])
  expect((await serve().request('/d/harbour/brief/frozen/../../etc/passwd')).status).toBe(404)
})
