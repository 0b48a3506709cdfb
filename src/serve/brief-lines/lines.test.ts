import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import type { Brief, BriefSentence, Reconciliation } from '../../model/index.js'
import { createApp, openFrozen, openLineChanges } from '../index.js'
import { keysIn, withChanges } from './chosen-brief.js'
import type { LineChange } from './line-changes.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-lines-'))
const CHOICE: Omit<LineChange, 'id'> = {
  dossier: 'pier',
  day: null,
  section: 'claimed',
  line: 'claimed:0123456789abcdef',
  words: 'A sentence.',
  do: 'hide',
  other: null,
  by: 'Ann',
  at: '2031-05-10T12:00:00Z',
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the lines of a brief', () => {
  const line = (text: string, event = text): BriefSentence => ({
    text,
    verbatim: false,
    event,
    cites: [{ document: 'doc:1', statement: null, span: [0, 4], text: 'word' }],
  })
  const briefOf = (...sentences: readonly BriefSentence[]): Brief => ({
    of: 'dossier',
    id: 'brief:1',
    title: 'Pier talks',
    lang: 'en',
    asOf: null,
    dropped: 0,
    sections: [{ key: 'claimed', heading: 'Claimed', sentences }],
  })
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => line(text)) as [
    BriefSentence,
    BriefSentence,
    BriefSentence,
    BriefSentence,
  ]
  const written = briefOf(a, b, c)
  const keys = keysIn(briefOf(a, b, c, d))
  const change = (what: LineChange['do'], one: BriefSentence, other: BriefSentence | null = null): LineChange => ({
    id: `line:${what}${one.text}${other?.text}`,
    dossier: 'pier',
    day: null,
    section: 'claimed',
    line: keys.get(one)!,
    words: one.text,
    do: what,
    other: other && keys.get(other)!,
    by: 'Ann',
    at: '2031-05-10T12:00:00Z',
  })
  const order = (changes: readonly LineChange[], brief = written) =>
    withChanges(brief, changes)
      .sections[0]!.sentences.map(({ text }) => text)
      .join('')

  test.each([
    ['up', [change('before', c, b)], 'acb', { moved: 1, hidden: 0 }],
    ['down', [change('after', a, b)], 'bac', { moved: 1, hidden: 0 }],
    ['up and down again', [change('before', c, b), change('after', c, b)], 'abc', undefined],
    ['left out', [change('hide', b)], 'ac', { moved: 0, hidden: 1 }],
    ['moved and left out', [change('before', c, a), change('hide', c)], 'ab', { moved: 0, hidden: 1 }],
    ['beside a line that is gone', [change('before', c, d)], 'abc', undefined],
    ['of a line that is gone', [change('hide', d)], 'abc', undefined],
  ])('%s', (_, changes, expected, chosen) => {
    expect(order(changes)).toBe(expected)
    const made = withChanges(written, changes).chosen
    if (chosen) expect(made).toMatchObject(chosen)
    else expect(made).toBeUndefined()
  })

  test('a line that is new after a run stands where it was written, beside the order that was chosen', () => {
    expect(order([change('before', c, a)], briefOf(a, b, d, c))).toBe('cabd')
  })

  test('of two lines that tell of the same, only the one that was meant is left out', () => {
    const [first, second] = [line('one', 'same'), line('two', 'same')]
    const twins = briefOf(first, second)
    const hide = { ...change('hide', a), line: keysIn(twins).get(second)! }
    expect(order([hide], twins)).toBe('one')
  })
})

const sample = { ...harbour, record: harbour.record as Reconciliation | null }
const app = createApp({
  store: memoryStore([sample]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0',
  frozen: openFrozen(folder),
  lines: openLineChanges(folder),
})
const BRIEF = '/d/harbour/brief/2031-05-04'
const day = '2031-05-04'
const get = async (path: string) => (await app.request(path)).text()
const post = (path: string, fields: Record<string, string>) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost' },
  })
const press = (change: string, by = 'Ed Editor') => post('/d/harbour/brief/lines', { day, change, by })
const buttons = async (what: string) =>
  [...(await get(`${BRIEF}?arrange=1`)).matchAll(new RegExp(`value="(${what}:[^"]+)"`, 'g'))].map(([, value]) => value!)
const linesOf = async () =>
  (JSON.parse(await get(`${BRIEF}.json`)) as Brief).sections.flatMap(({ sentences }) => sentences)

test('an editor leaves a line out: readers are told so, in every form and both languages, and what is frozen holds it', async () => {
  const before = await linesOf()
  const answer = await press((await buttons('hide'))[0]!)
  expect(answer.headers.get('location')).toMatch(/^\/d\/harbour\/brief\/2031-05-04\?arrange=1#line-/)
  const page = await get(BRIEF)
  expect(page).toContain('Chosen by an editor: 1 line is left out (Ed Editor, 10 May 2031, 12:00 UTC).')
  expect(await linesOf()).toHaveLength(before.length - 1)
  expect(await get(`${BRIEF}.md?lang=ru`)).toContain('1 строка опущена')
  expect(JSON.parse(await get(`${BRIEF}.json`)).chosen).toMatchObject({ hidden: 1, by: ['Ed Editor'] })
  expect(await get(`${BRIEF}?arrange=1&lang=ru`)).toMatch(/Опущено:<\/strong> «.+» <span/)
  expect(await get('/d/harbour/brief')).not.toContain('Chosen by an editor')
  expect(await get(`${BRIEF}?as_of=2031-05-06T00:00Z`)).not.toContain('Chosen by an editor')

  const frozen = (await post('/d/harbour/brief/freeze', { day })).headers.get('location')!
  expect(await get(frozen)).toContain('1 line is left out')
  await press((await buttons('undo'))[0]!)
  expect(await get(BRIEF)).not.toContain('Chosen by an editor')
  expect(await get(frozen)).toContain('1 line is left out')
  expect(readFileSync(join(folder, 'brief-lines.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2)
})

test('a choice taken back stays so when the rest of the line that takes it back is damaged', () => {
  const home = mkdtempSync(join(folder, 'damaged-'))
  const kept = openLineChanges(home)
  kept.add({ ...CHOICE, id: 'line:1' })
  kept.add({ ...CHOICE, id: 'line:2' })
  appendFileSync(join(home, 'brief-lines.jsonl'), '{"undoes":"line:1","dossier":"pi\u0000\n')
  expect(kept.of('pier', null).map(({ id }) => id)).toEqual(['line:2'])
})

test.each([
  ['of a line that the brief does not have', 'up:claimed:0123456789abcdef'],
  ['that is none', 'burn:claimed:0123456789abcdef'],
  ['to take back what nobody chose', 'undo:line:00000000-0000-4000-8000-000000000000'],
])('a choice %s changes nothing, and says why', async (_, change) => {
  const answer = await press(change)
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Nothing was changed')])
})

test('a choice without a name, or from another site, is refused', async () => {
  expect((await press((await buttons('hide'))[0]!, '')).status).toBe(400)
  const foreign = await app.request('http://localhost/d/harbour/brief/lines', {
    method: 'POST',
    body: new URLSearchParams({ change: 'x', by: 'Ed' }),
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status).toBe(403)
})
