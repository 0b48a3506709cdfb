import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'

const app = createApp({ store: memoryStore([harbour]), now: () => '2031-05-10T12:00:00Z', version: '0' })

test('a text that somebody handed in as a file says so, since its address is only what it says of itself', async () => {
  const page = await (await app.request('/d/harbour/r/doc:gazette')).text()
  expect(page).toContain('Handed in as the file from-a-friend.html, not fetched from an address;')
  expect(page).not.toContain('private')
  const russian = await (await app.request('/d/harbour/r/doc:gazette?lang=ru')).text()
  expect(russian).toContain('Передано файлом from-a-friend.html')
})
