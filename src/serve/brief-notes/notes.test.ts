import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { createApp, openFrozen, openNotes } from '../index.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-notes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const serve = (record = harbour.record) =>
  createApp({
    store: memoryStore([{ ...harbour, record }]),
    now: () => '2031-05-10T12:00:00Z',
    version: '0',
    frozen: openFrozen(folder),
    notes: openNotes(folder),
  })
const app = serve()
const get = async (path: string, of = app) => (await of.request(path)).text()
const post = (path: string, fields: Record<string, string>) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost' },
  })
const BRIEF = '/d/harbour/brief/2031-05-04'
const day = '2031-05-04'

test('a note stands beside its sentence under its writer’s name, in the page, the copy and what is frozen', async () => {
  const place = /<option value="([0-9a-f]{16})">1\. /.exec(await get(BRIEF))![1]!
  const answer = await post('/d/harbour/brief/notes', { day, place, by: 'Ann Reader', text: 'Ask <b>both</b> offices' })
  expect(answer.headers.get('location')).toMatch(/^\/d\/harbour\/brief\/2031-05-04#note:/)
  const page = await get(BRIEF)
  expect(page).toMatch(/<ol class="sentences".*?Ask &lt;b&gt;both&lt;\/b&gt; offices.*?<\/ol>/s)
  expect(page).toContain('Note by Ann Reader, 10 May 2031, 12:00 UTC. A person’s own words, not from the sources.')
  expect(await get(`${BRIEF}.md`)).toContain('  > Ask \\<b\\>both\\</b\\> offices — Note by Ann Reader')
  expect(await get('/d/harbour/brief')).not.toContain('offices')

  const frozen = (await post('/d/harbour/brief/freeze', { day })).headers.get('location')!
  expect(await get(frozen)).toContain('Note by Ann Reader')
  expect(await get(frozen)).not.toContain('Take out')
})

test('a note outlives its sentence, and says what it was beside; as of a moment before it, it is not there', async () => {
  const page = await get(BRIEF, serve({ ...harbour.record!, events: [] }))
  expect(page).toContain('On a sentence that the brief no longer has')
  expect(page).toContain('Ask &lt;b&gt;both&lt;/b&gt; offices')
  expect(await get(`${BRIEF}?as_of=2031-05-06T00:00Z`)).not.toContain('Ann Reader')
})

test('a note that is taken out is gone from the page and kept in the file with who took it out', async () => {
  const id = /name="id" value="(note:[^"]+)"/.exec(await get(BRIEF))![1]!
  await post('/d/harbour/brief/notes/withdraw', { id, by: 'Ed Editor' })
  expect(await get(BRIEF)).not.toContain('Ann Reader')
  expect(readFileSync(join(folder, 'notes.jsonl'), 'utf8')).toContain('"by":"Ed Editor"')
})

test.each([
  ['without words', { by: 'Ann Reader', text: '  ' }],
  ['without a name', { by: '', text: 'So it is said' }],
  ['longer than a note', { by: 'Ann Reader', text: 'x'.repeat(2001) }],
  ['about no day', { by: 'Ann Reader', text: 'So it is said', day: '2031-02-30' }],
])('a note %s is refused with the reason', async (_, fields) => {
  const answer = await post('/d/harbour/brief/notes', fields)
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('The note was not kept')])
})

test('a line that a crash cut off does not hide the notes around it', () => {
  const home = mkdtempSync(join(folder, 'cut-'))
  const note = { dossier: 'harbour', day: null, place: null, beside: null, text: 'kept', by: 'Ann', at: '2031-05-10' }
  openNotes(home).add({ ...note, id: 'note:1' })
  writeFileSync(join(home, 'notes.jsonl'), `${readFileSync(join(home, 'notes.jsonl'), 'utf8')}{"id":"note:2","dos`)
  openNotes(home).add({ ...note, id: 'note:3' })
  expect(
    openNotes(home)
      .of('harbour', null)
      .map(({ id }) => id),
  ).toEqual(['note:1', 'note:3'])
})
