import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'

const NEEDLE = 'The ferry at Zvonkovo sails again.'
const text = `${'переправа'.repeat(20_000)}${NEEDLE}${'без-пробелов'.repeat(10_000)}`
const documents = harbour.documents.map((document) =>
  document.id === 'doc:gazette' ? { ...document, text } : document,
)
const app = createApp({
  store: memoryStore([{ ...harbour, documents, statements: [] }]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0.0.0',
})
const page = async (query = '') => (await app.request(`/d/harbour/r/doc:gazette${query}`)).text()

test('a very long text is shown in parts, with the way to the next and the last', async () => {
  const first = await page()
  expect(first).toContain('Part 1 of 8')
  expect(first).toContain('Next part →')
  expect(first.length).toBeLessThan(70_000)
  expect(await page('?part=8')).toContain('Part 8 of 8')
  expect(await page('?part=99')).toContain('Part 8 of 8')
})

test('the address of cited words opens the part in which they stand, with the words marked there', async () => {
  const start = text.indexOf(NEEDLE)
  const span = `${start}-${start + NEEDLE.length}`
  const shown = await page(`?mark=${span}`)
  expect(shown).toContain('Part 5 of 8')
  expect(shown).toContain(`<span id="s${span}" class="anchor"></span><mark class="asked">${NEEDLE}</mark>`)
})

test('a file of the static site holds the whole text', async () => {
  const whole = await page('?part=all')
  expect(whole).toContain(NEEDLE)
  expect(whole).not.toContain('Part 1 of')
})
