import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleOf, feedOf, type Site, startSite } from '../watch/site.js'
import { objects, type Place, places, readout, start } from './readout.js'

let site: Site
const newPlace = places()
let place: Place
let cwd: string
beforeAll(async () => {
  site = await startSite()
  place = await newPlace()
  cwd = place.cwd
  await mkdir(join(cwd, 'talks'))
  await writeFile(
    join(cwd, 'talks/dossier.yaml'),
    `id: talks
title: Talks
parties: [russia, turkey]   # both sides
allowPrivateAddresses: true
period: { start: 2025-05-01 }
sources: []
`,
  )
  site.pages.set(
    '/feed',
    feedOf(site.base, [
      { n: 1, title: 'Medinsky arrives', text: 'Vladimir Medinsky arrived in Istanbul.', at: '2025-05-15T06:00:00Z' },
      { n: 2, title: 'Talks end', text: 'The talks in Istanbul ended.', at: '2025-05-15T09:00:00Z' },
    ]),
  )
  const page = articleOf('Press office', ['A page that is no feed and says so in a few words.'])
  const announced = page.body?.replace('<head>', '<head><link rel="alternate" type="application/rss+xml" href="/feed">')
  site.pages.set('/', { ...page, body: announced ?? '' })
})
afterAll(() => site.close())

test('the kinds of capture that can be read are listed', async () => {
  const { stdout, code } = await readout(['sources', '--kinds'], place)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^feed +RSS/m)
  expect(stdout).toMatch(/^Telegram export/m)
})

test('an address is tried before it is added, and a private one only when allowed', async () => {
  const refused = await readout(['sources', 'test', `${site.base}/feed`], place)
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('private or local address') })
  const tried = await readout(['sources', 'test', `${site.base}/feed`, '--allow-private'], place)
  expect(tried.stdout).toContain('feed, 2 documents, “Press office”, newest 2025-05-15T09:00:00')
  expect(tried.stdout).toContain('in order of time')
})

test('a page is added by the feed that it announces, polled, and listed with its health and coverage', async () => {
  const options = ['--lane', 'official', '--party', 'turkey', '--id', 'press', '--allow-private']
  const added = await readout(['sources', 'add', 'talks', `${site.base}/`, ...options], place)
  expect(added).toMatchObject({ code: 0, stderr: expect.stringContaining('announces the feed') })
  const yaml = await readFile(join(cwd, 'talks/dossier.yaml'), 'utf8')
  expect(yaml).toContain('# both sides')
  expect(yaml).toContain(`url: ${site.base}/feed`)
  const again = await readout(['sources', 'add', 'talks', `${site.base}/feed`, ...options], place)
  expect(again.stdout).toContain('Nothing added')
  const polled = await readout(['watch', 'talks/', '--once'], place)
  expect(polled.stdout).toMatch(/press: 2 new; next at/)
  expect(polled.stdout).toMatch(/talks: 2 documents/)
  const listed = await readout(['sources', 'talks/'], place)
  expect(listed.stdout).toContain('press: Press office (official, speaks for turkey)')
  expect(listed.stdout).toMatch(/feed; last reached .*; last new /)
  expect(listed.stdout).toContain('captured without a gap 2025-05-15T06:00:00.999Z to ')
  const [json] = objects((await readout(['sources', 'talks/', '--json'], place)).stdout)
  expect(json).toMatchObject({
    id: 'press',
    health: { format: 'feed', failures: 0 },
    last: '2025-05-15T09:00:00Z',
  })
})

test('sources come and go as OPML', async () => {
  const opml = await readout(['sources', 'export', 'talks/'], place)
  expect(opml.stdout).toContain(`xmlUrl="${site.base}/feed"`)
  await writeFile(
    join(cwd, 'more.opml'),
    opml.stdout.replaceAll('/feed"', '/other.xml"').replaceAll('Press office', 'Other'),
  )
  const brought = await readout(['sources', 'import', 'talks', 'more.opml', '--lane', 'media'], place)
  expect(brought.stdout).toMatch(/other-xml added to .*dossier\.yaml/)
})

test('watch says each poll in a line and ends in order when it is stopped', async () => {
  const child = start(['watch', 'talks/'], cwd, place.databaseUrl)
  let out = ''
  child.stdout?.on('data', (part) => {
    out += part
  })
  while (!out.includes('failed')) await once(child.stdout!, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  expect(out).toMatch(/other-xml: failed: .*answers 404; check the address; next at/)
  const health = (await readout(['sources', 'talks/'], place)).stdout
  expect(health).toMatch(/other\.xml\n.*failed: .*answers 404/)
})
