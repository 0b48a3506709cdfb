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
