import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'

const app = createApp({ store: memoryStore([harbour]), now: () => '2031-05-10T12:00:00Z', version: '0' })
const get = async (path: string) => (await app.request(path)).text()

test('an outlet that names a term stands under the name that readers of the page know, a day as a day', async () => {
  const page = '/d/harbour/commitments?lang='
  expect(await get(`${page}ru`)).toMatch(/<span class="soft speaker">Канал «Причал»/)
  expect(await get(`${page}en`)).toMatch(/<span class="soft speaker">Quayside channel.*<strong>4 May 2031<\/strong>/s)
  expect(await get('/d/harbour/commitments.csv?lang=ru')).toContain('(Канал «Причал»)')
})

test('the record is narrowed by kind, level, participants and period, in every format', async () => {
  const page = '/d/harbour/record'
  const json = async (question: string) => JSON.parse(await get(`${page}.json?${question}`))
  const totals = async (question: string) => (await json(question)).tallies[0].onRecord
  expect(await get(`${page}?kind=phone&level=officials&who=lind&from=2031-05-04&to=2031-05-04`)).toContain(
    '1 of 1 events counted',
  )
  expect(await totals('to=2031-05-03')).toEqual({ total: 0, byParty: expect.anything(), bothSides: [], events: [] })
  expect((await json('level=officials&lang=ru')).tallies[0].words).toBe('официально – 1 (Astra – 1, Borea – 1)')
  expect((await json('kind=phone')).tallies[0].claims).toHaveLength(1)
  const rows = async (question: string) => (await get(`${page}.csv?${question}`)).trim().split('\r\n').length - 1
  expect([await rows('who=orlo'), await rows('level=leaders')]).toEqual([1, 0])
})

test('what is narrowed to nothing says so, and how many events there would be without each thing chosen', async () => {
  const text = await get('/d/harbour/record?level=ministers&from=2031-06-01')
  expect(text).toContain('The only event counted does not fit what is chosen.')
  expect(text).toMatch(/href="\/d\/harbour\/record\?from=2031-06-01">Without “Ministers”:<\/a> 0 events/)
  expect(text).toMatch(/Without “since 1 Jun 2031”:<\/a> 0 events/)
  expect(text).toContain('so they are left out of a narrowed table')
  expect((await app.request('/d/harbour/record?from=2031-02-30')).status).toBe(400)
  expect((await app.request('/d/harbour/record?level=kings')).status).toBe(400)
})
