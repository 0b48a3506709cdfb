import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'

const app = createApp({ store: memoryStore([harbour]), now: () => '2031-05-10T12:00:00Z', version: '0' })
const get = async (path: string) => (await app.request(path)).text()
/** The words of a page without its marks. */
const words = async (path: string) => (await get(path)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a reader', () => {
  test('walks along the event that the text was opened from, and is told where', async () => {
    const page = await words('/d/harbour/r/doc:borea?list=e:event:call')
    const { title } = harbour.record!.events.find(({ id }) => id === 'event:call')!
    expect(page).toContain(`in “${title}”`)
    expect(await get('/d/harbour/r/doc:borea?list=e:event:call')).toMatch(/list=e%3Aevent%3Acall[^>]*rel="(prev|next)"/)
  })

  test('opened from a list that does not hold the text, or is none, goes by publication', async () => {
    expect(await words('/d/harbour/r/doc:borea?list=e:event:none')).toMatch(/\d of \d/)
    expect(await words('/d/harbour/r/doc:borea?list=e:event:none')).not.toContain('in “')
  })
})

describe('a search without words', () => {
  test('gives all that passes its filters', async () => {
    const page = await words('/d/harbour/search?q=lane:official')
    expect(page).toMatch(/[1-9]\d* results/)
    expect(page).not.toContain('Nothing was found')
  })

  test('and without filters gives nothing', async () => {
    expect(await words('/d/harbour/search?q=lane:gossip')).toContain('0 results')
  })

  test('by a language finds the texts in it alone', async () => {
    const hits = (await (await app.request('/d/harbour/search.json?q=lang:ru')).json()).documents as { id: string }[]
    const russian = harbour.documents.filter(({ lang }) => lang === 'ru').map(({ id }) => id)
    expect(hits.map(({ id }) => id).sort()).toEqual([...russian].sort())
  })
})

test('a brief is also Markdown, in which no sign of a text becomes markup', async () => {
  const answer = await app.request('/d/harbour/brief.md')
  expect(answer.headers.get('content-type')).toContain('text/markdown')
  const text = await answer.text()
  expect(text.startsWith(`# ${harbour.dossier.title}`)).toBe(true)
  expect(text).not.toMatch(/<script/i)
})
