import { describe, expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import type { Source } from '../../model/index.js'
import { createApp } from '../index.js'

function workbench() {
  const kept: Source[] = []
  const app = createApp({
    store: memoryStore([harbour]),
    now: () => '2031-05-10T12:00:00Z',
    version: '0',
    sources: {
      test: async (_dossier, url) => {
        if (url.includes('gone')) throw new Error(`${url} does not answer; check the address.`)
        return {
          url,
          format: 'RSS feed',
          lang: 'en',
          documents: 12,
          newest: '2031-05-09T10:00:00Z',
          titles: ['Quay <b>open</b>'],
          unreadable: null,
        }
      },
      add: async (_dossier, sources) => {
        const fresh = sources.filter(({ url }) => !kept.some((known) => known.url === url))
        kept.push(...fresh)
        return fresh.map(({ name }) => name)
      },
      readList: (text) =>
        text.includes('<opml')
          ? [
              { title: 'Pier notes', feed: 'https://pier.example/feed', lang: 'en-GB' },
              { title: 'Bad', feed: 'javascript:x', lang: null },
            ]
          : [],
    },
  })
  const post = async (act: string, body: BodyInit) => {
    const answer = await app.request(`http://localhost/d/harbour/sources/${act}`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost' },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const form = (fields: Record<string, string>) => new URLSearchParams(fields)
  return { kept, post, form, app }
}

describe('a source', () => {
  test('is tried: what the address gives is said, as text, and nothing is kept', async () => {
    const { post, form, kept } = workbench()
    const { status, text } = await post('test', form({ url: 'https://quay.example/feed' }))
    expect(status).toBe(200)
    expect(text).toContain('RSS feed: 12 documents')
    expect(text).toContain('Quay &lt;b&gt;open&lt;/b&gt;')
    expect(text).toContain('value="https://quay.example/feed"')
    expect(kept).toEqual([])
  })

  test.each([
    ['https://gone.example/', 'does not answer'],
    ['javascript:alert(1)', 'no web address'],
    ['', 'no web address'],
  ])('at %j is refused in words', async (url, words) => {
    const { post, form } = workbench()
    const { status, text } = await post('test', form({ url }))
    expect([status, text.includes(words)]).toEqual([400, true])
  })

  test('is added with its lane; an official one has to speak for a party of the dossier', async () => {
    const { post, form, kept } = workbench()
    const fields = { url: 'https://quay.example/feed', name: 'Quay press office', lane: 'official', lang: 'en' }
    expect((await post('add', form({ ...fields, party: 'elsewhere' }))).text).toContain('Nothing was changed')
    const party = harbour.dossier.parties[0]!
    expect((await post('add', form({ ...fields, party }))).text).toContain('1 source is new:')
    expect(kept).toMatchObject([
      { id: 'quay-press-office', lane: 'official', party, matches: ['https://quay.example/feed'] },
    ])
    expect((await post('add', form({ ...fields, party }))).text).toContain('among the sources already')
  })

  test('comes from a reading list; addresses that are none stay out', async () => {
    const { post, kept } = workbench()
    const body = new FormData()
    body.set('opml', new File(['<opml/>'], 'feeds.opml'))
    expect((await post('opml', body)).text).toContain('1 source is new:')
    expect(kept).toMatchObject([{ name: 'Pier notes', lane: 'media', party: null, lang: 'en' }])
    body.set('opml', new File(['hello'], 'feeds.opml'))
    expect((await post('opml', body)).text).toContain('has to be an OPML list')
  })

  test('has a page that says what became of its reports', async () => {
    const { app } = workbench()
    const text = await (await app.request('/d/harbour/s/quayside')).text()
    expect(text).toContain('Still open')
    expect((await app.request('/d/harbour/s/none')).status).toBe(404)
  })
})
