import { expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { createApp } from '../index.js'

const app = createApp({ store: memoryStore([harbour]), now: () => '2031-05-10T12:00:00Z', version: '0.0.0' })

test.each([
  ['e/event%3Acall', 'event', ['Confirmed by both sides', 'Gazette', '4 May 2031, 07:30 UTC', 'Lead time']],
  ['', `2 ${Date.UTC(2031, 4, 4)} ${Date.UTC(2031, 4, 5)}`, ['Media: 1 event', 'Call of Mara Lind']],
  ['', '9 soon', []],
] as const)('what a script shows beside a mark of /%s (%s) is short', async (path, asked, words) => {
  const text = await (
    await app.request(`/d/harbour/${path}`.replace(/\/$/, ''), { headers: { 'x-card': asked } })
  ).text()
  for (const word of words) expect(text).toContain(word)
  expect(text).not.toMatch(/Readouts compared|Events in this range/)
})
