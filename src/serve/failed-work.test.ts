import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import type { FailedWork } from '../store/store.js'
import { createApp } from './index.js'

const work = (item: string, given: Partial<FailedWork> = {}): FailedWork => ({
  dossier: 'harbour',
  step: 'extract',
  item,
  version: '1',
  error: 'RangeError: <b>too deep</b>\n    at parse (parse.js:1:1)',
  state: 'dead',
  attempts: 3,
  firstAt: '2031-05-10T09:00:00Z',
  lastAt: '2031-05-10T09:00:12Z',
  retryAt: null,
  ...given,
})

function serve(kept: FailedWork[]) {
  const base = memoryStore([harbour])
  const take = async (_dossier: string, _step: string, item: string) => {
    const at = kept.findIndex((one) => one.item === item)
    return at >= 0 && kept.splice(at, 1).length > 0
  }
  const failures = { ...base.failures, list: async () => kept, replay: take, discard: take }
  const rerun: string[] = []
  const options = { now: () => '2031-05-10T12:00:00Z', version: '0' }
  const onCuration = async (dossier: string) => void rerun.push(dossier)
  const app = createApp({ store: { ...base, failures }, onCuration, ...options })
  const post = (fields: Record<string, string>, origin = 'http://localhost') =>
    app.request('/work', { method: 'POST', body: new URLSearchParams(fields), headers: { host: 'localhost', origin } })
  const page = async (path = '/work') => (await app.request(path, { headers: { host: 'localhost' } })).text()
  return { post, page, rerun }
}

test('work that failed is listed, dead letters first, with why and what can be done', async () => {
  const { page } = serve([work('later', { state: 'waiting', retryAt: '2031-05-10T13:00:00Z' }), work('doc:gazette')])
  const html = await page()
  expect(html.indexOf('doc:gazette')).toBeLessThan(html.indexOf('later'))
  for (const words of ['RangeError: &lt;b&gt;too deep', 'set aside', '3 attempts', 'Try again', 'Give up'])
    expect(html).toContain(words)
  expect(await page('/work?lang=ru')).toContain('Невыполненная работа')
  expect(await serve([]).page()).toContain('No work has failed.')
})

test('an editor lets it be tried again, and it is done at once; or gives it up', async () => {
  const kept = [work('a'), work('b')]
  const { post, rerun } = serve(kept)
  const [replayed, discarded] = [
    await post({ do: 'replay', dossier: 'harbour', step: 'extract', item: 'a' }),
    await post({ do: 'discard', dossier: 'harbour', step: 'extract', item: 'b' }),
  ]
  expect([replayed.status, discarded.status, replayed.headers.get('location')]).toEqual([303, 303, '/work'])
  expect([kept, rerun]).toEqual([[], ['harbour']])
})

test.each([
  ['work that is gone', { do: 'replay', dossier: 'harbour', step: 'extract', item: 'none' }, 404],
  ['a form that says something else', { do: 'drop', dossier: 'harbour', step: 'extract', item: 'a' }, 400],
])('%s is refused in words', async (_what, fields, status) => {
  const answer = await serve([work('a')]).post(fields)
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining('no longer listed')])
})

test('a form from another site changes nothing', async () => {
  const kept = [work('a')]
  const { post } = serve(kept)
  const answer = await post({ do: 'discard', dossier: 'harbour', step: 'extract', item: 'a' }, 'https://evil.example')
  expect([answer.status, kept.length]).toEqual([403, 1])
})
