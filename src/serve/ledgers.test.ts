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
  expect(await get('/d/harbour?from=2031-05-01&to=2031-05-20')).toContain('ten days: 14 May 2031 (Astra)')
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
  const reversed = await app.request('/d/harbour/record?from=2031-06-02&to=2031-06-01')
  expect([reversed.status, await reversed.text()]).toEqual([400, expect.stringContaining('is after the last')])
})

test('two sources stand side by side, with who was first on what both tell of, in every format', async () => {
  const page = '/d/harbour/sources/compare'
  const text = await get(`${page}?a=gazette&b=astra-press`)
  expect(text).toContain('Both tell of 1 event. First on it: Gazette 1, Astra press office 0.')
  expect(text).toContain('Gazette, by 1 h 30 min')
  const data = JSON.parse(await get(`${page}.json?a=astra-press&b=gazette`))
  expect(data.shared).toEqual([expect.objectContaining({ event: 'event:call', first: 'b', minutes: 90 })])
  expect(await get(`${page}.csv?a=gazette&b=astra-press`)).toContain(',gazette,90,both sides')
  expect(await get(`${page}?a=gazette&b=quayside`)).toContain('No event of this time is told by both.')
  expect(await get(`${page}?a=gazette&b=astra-press&from=2031-05-05`)).toContain('No event of this time')
  expect(await get(`${page}?a=gazette&b=gazette`)).toContain('This is one source twice.')
  expect(await get(page)).toContain('Choose two sources')
  expect((await app.request(`${page}?a=nobody`)).status).toBe(400)
})

test('figures of sources are those of the period asked for', async () => {
  const of = async (question: string) =>
    JSON.parse(await get(`/d/harbour/s/quayside.json?${question}`)).record as Record<string, unknown>
  expect(await of('from=2031-05-04')).toMatchObject({ documents: 1, early: 1, open: ['event:seen'] })
  expect(await of('to=2031-05-03')).toMatchObject({ documents: 0, early: 0, open: [], firstReports: [] })
  expect(await get('/d/harbour/sources?to=2031-05-03')).toContain('Only what was told until 3 May 2031.')
})

test('what is announced for a year stands under that year, and nothing counts down to its first day', async () => {
  const [call] = harbour.record!.events
  const plan = {
    ...call!,
    when: { ...call!.when!, start: '2032-01-01', end: '2032-12-31', precision: 'year' as const },
  }
  const announced = { at: '2032-01-01', cite: null, document: 'doc:astra' }
  const line = { event: plan.id, announced, seen: null, outcome: 'upcoming' as const, words: 'Announced for 2032.' }
  const record = { ...harbour.record!, events: [plan], schedule: [line] }
  const ahead = createApp({
    store: memoryStore([{ ...harbour, record }]),
    now: () => '2031-05-10T12:00:00Z',
    version: '0',
  })
  const text = await (await ahead.request('/d/harbour/schedule')).text()
  expect(text).toMatch(/Next: <a [^>]*>Call of Mara Lind and Petr Orlo, 4 May<\/a>, 2032 /)
  expect(text).toMatch(/scope="rowgroup">2032<\/th>/)
  expect(text).not.toMatch(/1 Jan 2032|left</)
})
