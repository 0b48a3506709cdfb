import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { type AppOptions, createApp } from './index.js'

const store = memoryStore([harbour])
const appWith = (options: Partial<AppOptions> = {}) =>
  createApp({ store, now: () => '2031-05-10T12:00:00Z', version: '0.0.0', ...options })
const ask = async (app: ReturnType<typeof appWith>, path: string) => {
  const answer = await app.request(path)
  return [answer.status, await answer.text()]
}

test('monitors learn that the process lives, and why it is not ready', async () => {
  expect(await ask(appWith(), '/healthz')).toEqual([200, 'ok\n'])
  expect(await ask(appWith(), '/readyz')).toEqual([200, 'ready\n'])
  const damaged = appWith({ store: { ...store, warnings: ['The log no longer ends its line 3.'] } })
  expect(await ask(damaged, '/readyz')).toEqual([503, 'not ready: The log no longer ends its line 3.\n'])
  const list = () => Promise.reject(new Error('the server was shut down'))
  const down = appWith({ store: { ...store, dossiers: { ...store.dossiers, list } } })
  expect(await ask(down, '/readyz')).toEqual([503, 'not ready: the server was shut down\n'])
  expect(await ask(down, '/healthz')).toEqual([200, 'ok\n'])
})

test('metrics are given where there are any; every request is told without its query', async () => {
  const told: unknown[] = []
  const app = appWith({
    metrics: async () => 'readout_queue_depth 0\n',
    onRequest: ({ ms, ...rest }) => told.push(rest),
  })
  expect(await ask(app, '/metrics')).toEqual([200, 'readout_queue_depth 0\n'])
  await ask(app, '/?lang=en')
  await app.request('/', { headers: { host: 'evil.example' } })
  expect(told).toEqual([
    { method: 'GET', path: '/metrics', status: 200 },
    { method: 'GET', path: '/', status: 200 },
    { method: 'GET', path: '/', status: 421 },
  ])
  expect((await ask(appWith(), '/metrics'))[0]).toBe(404)
})
