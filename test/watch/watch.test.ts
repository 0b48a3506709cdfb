import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier, Source } from '../../src/model/index.js'
import { importFiles } from '../../src/pipeline/importing/import-files.js'
import { run } from '../../src/pipeline/run.js'
import { type Polling, watchDossiers } from '../../src/pipeline/watch/watch-dossiers.js'
import { openStore, type Store } from '../../src/store/index.js'
import { articleOf, channelOf, feedOf, type Item, type Site, startSite } from './site.js'

let site: Site
let store: Store
let folder: string
let clock = ''
let number = 0
let dossier: Dossier

const source = (id: string, given: Partial<Source>): Source => ({
  id,
  name: id,
  lane: 'media',
  party: null,
  publisher: id,
  lang: 'en',
  zone: 'Europe/Istanbul',
  matches: [],
  url: null,
  ...given,
})
const kremlin = (given: Partial<Source> = {}) =>
  source('press-office', {
    lane: 'official',
    party: 'russia',
    url: `${site.base}/feed`,
    zone: 'Europe/Moscow',
    ...given,
  })
const item = (n: number, title: string, at: string, text = 'No details were given.'): Item => ({ n, title, text, at })

beforeAll(async () => {
  site = await startSite()
  folder = await mkdtemp(join(tmpdir(), 'readout-watch-'))
  store = await openStore({ folder })
})
afterAll(async () => {
  site.close()
  await store.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  site.pages.clear()
  site.asked.length = 0
})

async function withSources(sources: readonly Source[], given: Partial<Dossier> = {}): Promise<void> {
  dossier = {
    id: `talks-${++number}`,
    title: 'Talks',
    summary: null,
    parties: ['russia', 'turkey'],
    actors: [],
    sources,
    allowPrivateAddresses: true,
    period: { start: '2025-05-01', end: null },
    tallies: [],
    ...given,
  }
  await store.dossiers.save(dossier)
}

/** One round of polls at a moment. */
async function pollAt(at: string): Promise<Polling[]> {
  clock = at
  const polls: Polling[] = []
  const { signal } = new AbortController()
  await watchDossiers(store, [dossier], {
    signal,
    once: true,
    hostGapMs: 1,
    random: () => 0,
    now: () => clock,
    onPoll: (poll) => polls.push(poll),
  })
  return polls
}

const titles = async () => (await store.reconciliation.load(dossier.id))?.events.map(({ title }) => title) ?? []

describe('watching', () => {
  test('a new post of a feed is on the timeline after the poll that brought it, once', async () => {
    await withSources([kremlin()])
    const arrival = item(
      1,
      'Medinsky arrives in Istanbul',
      '2025-05-15T06:00:00Z',
      'Vladimir Medinsky arrived in Istanbul.',
    )
    site.pages.set('/feed', feedOf(site.base, [arrival]))
    expect(await pollAt('2025-05-15T07:00:00.000Z')).toMatchObject([{ added: 1, revised: 0, gone: 0 }])
    const before = await titles()
    expect(before).toHaveLength(1)
    const call = item(
      2,
      'Telephone conversation',
      '2025-05-15T07:30:00Z',
      'Vladimir Putin spoke by phone with Recep Tayyip Erdogan.',
    )
    site.pages.set('/feed', feedOf(site.base, [arrival, call]))
    expect(await pollAt('2025-05-15T07:05:00.000Z')).toEqual([])
    expect(await pollAt('2025-05-15T08:00:00.000Z')).toMatchObject([{ added: 1 }])
    expect(await titles()).toHaveLength(2)
    expect(await pollAt('2025-05-15T09:00:00.000Z')).toMatchObject([{ added: 0, revised: 0, gone: 0 }])
    expect(await store.captures.list(dossier.id)).toHaveLength(2)
  })

  test('a channel is read back to the last poll, and only news is kept of pages whose counters turn', async () => {
    await withSources([source('pier', { lane: 'informal', url: `${site.base}/s/pier_live`, matches: ['@pier_live'] })])
    const posts = Array.from({ length: 45 }, (_, at) =>
      item(at + 1, '', `2025-05-10T10:${String(at).padStart(2, '0')}:00+00:00`, `Сообщение ${at + 1}`),
    )
    // Telegram's own address is polled for a channel; this one stands for it.
    dossier = { ...dossier, sources: [{ ...dossier.sources[0]!, matches: ['pier_live'] }] }
    site.pages.set('/s/pier_live', channelOf('pier_live', posts, 100))
    expect(await pollAt('2025-05-10T11:00:00.000Z')).toMatchObject([{ added: 45 }])
    expect(site.asked.filter((path) => path.includes('pier'))).toEqual([
      '/s/pier_live',
      '/s/pier_live?before=26',
      '/s/pier_live?before=6',
    ])
    site.pages.set('/s/pier_live', channelOf('pier_live', posts, 500))
    expect(await pollAt('2025-05-10T11:20:00.000Z')).toMatchObject([{ added: 0, gone: 0 }])
    expect(await store.captures.list(dossier.id)).toHaveLength(3)
    const [coverage] = await store.coverage.list(dossier.id)
    expect(coverage).toMatchObject({ source: 'pier', from: '2025-05-10T10:00:00.999Z' })
  })

  test('an edit and a deletion seen on a later poll are kept, and a post that comes back is there again', async () => {
    await withSources([kremlin()])
    const [one, two, three] = [
      item(1, 'First', '2025-05-15T05:00:00Z'),
      item(2, 'Second', '2025-05-15T06:00:00Z', 'They talked for two hours.'),
      item(3, 'Third', '2025-05-15T07:00:00Z'),
    ]
    site.pages.set('/feed', feedOf(site.base, [one, two, three]))
    await pollAt('2025-05-15T08:00:00.000Z')
    site.pages.set('/feed', feedOf(site.base, [one, { ...two, text: 'They talked for four hours.' }, three]))
    expect(await pollAt('2025-05-15T09:00:00.000Z')).toMatchObject([{ added: 0, revised: 1, gone: 0 }])
    site.pages.set('/feed', feedOf(site.base, [one, three]))
    expect(await pollAt('2025-05-15T10:00:00.000Z')).toMatchObject([{ revised: 0, gone: 1 }])
    site.pages.set('/feed', feedOf(site.base, [one, { ...two, text: 'They talked for four hours.' }, three]))
    await pollAt('2025-05-15T11:00:00.000Z')
    const document = (await store.documents.list(dossier.id)).find(({ title }) => title === 'Second')
    const readings = await store.documents.revisions(dossier.id, document?.id ?? '')
    expect(readings.map(({ text }) => text?.split('\n').at(-1) ?? null)).toEqual([
      'They talked for two hours.',
      'They talked for four hours.',
      null,
      'They talked for four hours.',
    ])
  })

  test('a source that fails is told in words, waits longer each time, and is well again', async () => {
    await withSources([kremlin(), source('closed', { url: `${site.base}/page.html` })])
    site.pages.set('/robots.txt', { body: 'User-agent: *\nDisallow: /page.html' })
    site.pages.set('/feed', { status: 503 })
    site.pages.set('/page.html', articleOf('T', ['x']))
    await pollAt('2025-05-15T08:00:00.000Z')
    const health = async (id: string) => (await store.health.list(dossier.id)).find(({ source: of }) => of === id)
    expect(await health('press-office')).toMatchObject({
      failures: 1,
      lastReached: null,
      failure: expect.stringContaining('503'),
    })
    expect(await health('closed')).toMatchObject({ failure: expect.stringContaining('robots.txt') })
    site.pages.set('/feed', { body: '<html><body>Under construction</body></html>' })
    await pollAt('2025-05-15T09:00:00.000Z')
    site.pages.set('/feed', feedOf(site.base, [item(1, 'First', '2025-05-15T05:00:00Z')]))
    await pollAt('2025-05-15T16:00:00.000Z')
    expect(await health('press-office')).toMatchObject({
      failures: 0,
      failure: null,
      format: 'feed',
      lastReached: '2025-05-15T16:00:00.000Z',
      listedSince: '2025-05-15T05:00:00.999Z',
    })
    expect(site.asked).not.toContain('/page.html')
  })

  test('a channel without a preview is an error each time it is asked, not an empty channel', async () => {
    await withSources([source('hidden', { url: `${site.base}/s/hidden` })])
    const body =
      '<!doctype html><html><body class="tgme_page_"><a href="tg://resolve?domain=hidden">View</a></body></html>'
    site.pages.set('/s/hidden', { body })
    await pollAt('2025-05-15T08:00:00.000Z')
    await pollAt('2025-05-15T18:00:00.000Z')
    expect(await store.health.list(dossier.id)).toMatchObject([
      { failures: 2, failure: expect.stringContaining('no public preview'), unreadable: 1 },
    ])
  })

  test('the pages behind a feed are read once, take the place of its summaries, and are seen to go', async () => {
    await withSources([kremlin({ follow: true })])
    const summary = item(
      1,
      'Talks in Istanbul',
      '2025-05-15T05:00:00Z',
      'Delegations of two countries met in Istanbul.',
    )
    const page = '/news/1'
    site.pages.set('/feed', feedOf(site.base, [summary]))
    site.pages.set(
      page,
      articleOf('Talks in Istanbul', [
        'Delegations of two countries met in Istanbul. The talks lasted about two hours and were held behind closed doors.',
        'Vladimir Medinsky said afterwards that the sides had agreed to exchange a thousand prisoners of war each.',
      ]),
    )
    expect((await pollAt('2025-05-15T05:10:00.000Z'))[0]).toMatchObject({ added: 1, revised: 0, missed: [] })
    const [document] = await store.documents.list(dossier.id)
    expect(document?.text).toContain('a thousand prisoners')
    expect(await store.documents.revisions(dossier.id, document?.id ?? '')).toHaveLength(1)
    site.pages.delete(page)
    expect((await pollAt('2025-05-15T07:00:00.000Z'))[0]).toMatchObject({ gone: 1 })
    expect((await store.documents.revisions(dossier.id, document?.id ?? '')).at(-1)?.text).toBeNull()
  })
})

describe('coverage before absence', () => {
  const release = (n: number, day: string) => item(n, `Release ${n}`, `2025-05-${day}T09:00:00Z`)

  async function levelOf(day: string): Promise<string | undefined> {
    const file = join(folder, `call-${number}.txt`)
    const { writeFile } = await import('node:fs/promises')
    await writeFile(
      file,
      `Recep Tayyip Erdogan spoke by phone with Vladimir Putin on May ${Number(day)}, 2025, Ankara said.`,
    )
    await importFiles(store, dossier, [file], { now: clock, published: `2025-05-${day}T20:00:00+03:00`, lang: 'en' })
    await run(store, dossier, { now: clock })
    const events = (await store.reconciliation.load(dossier.id))?.events ?? []
    const call = events.find(({ mode }) => mode === 'phone')
    return call?.status.byParty.find(({ party }) => party === 'russia')?.level
  }

  afterEach(() => site.pages.clear())

  test('a day that the official feed listed without a gap and did not mention it is a day with nothing on record', async () => {
    await withSources([kremlin()])
    site.pages.set('/feed', feedOf(site.base, [release(1, '11'), release(2, '12')]))
    await pollAt('2025-05-12T10:00:00.000Z')
    site.pages.set('/feed', feedOf(site.base, [release(2, '12'), release(3, '14')]))
    await pollAt('2025-05-15T10:00:00.000Z')
    expect(await levelOf('13')).toBe('none')
  })

  test('a day on which the official feed was down is not covered', async () => {
    await withSources([kremlin()])
    site.pages.set('/feed', feedOf(site.base, [release(1, '11'), release(2, '12')]))
    await pollAt('2025-05-12T10:00:00.000Z')
    site.pages.set('/feed', { status: 502 })
    for (const hour of ['00', '06', '12', '18']) await pollAt(`2025-05-13T${hour}:30:00.000Z`)
    site.pages.set('/feed', feedOf(site.base, [release(5, '14'), release(6, '15')]))
    await pollAt('2025-05-15T10:00:00.000Z')
    expect((await store.coverage.list(dossier.id)).map(({ from, to }) => [from, to])).toEqual([
      ['2025-05-11T09:00:00.999Z', '2025-05-12T10:00:00.000Z'],
      ['2025-05-14T09:00:00.999Z', '2025-05-15T10:00:00.000Z'],
    ])
    expect(await levelOf('13')).toBe('not covered')
  })
})
