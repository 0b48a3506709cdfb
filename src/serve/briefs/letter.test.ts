import { expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { createApp } from '../index.js'

const hostile = { ...harbour.dossier, title: 'Harbour <img src=x> \u202etalks' }
const app = createApp({
  store: memoryStore([{ ...harbour, dossier: hostile, record: { ...harbour.record! } }]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0',
})
const get = async (path: string) => {
  const answer = await app.request(`https://desk.example${path}`, { headers: { host: 'localhost' } })
  return { text: await answer.text(), headers: answer.headers }
}

test.each(['en', 'ru'])(
  'the brief as a page for e-mail, in %s: styles inline, addresses absolute, nothing fetched',
  async (lang) => {
    const { text, headers } = await get(`/d/harbour/brief/2031-05-04.html?lang=${lang}`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="harbour-brief-2031-05-04.html"')
    expect(text).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`))
    expect(text).not.toMatch(/<(script|link|img|style|iframe|form|object|svg)\b|<[^>]*\ssrc=|url\(|class=|\son[a-z]+="/)
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([])
    expect(text).toContain('https://astra-press.example/astra#:~:text=')
    expect(text).toContain(`https://desk.example/d/harbour/brief/2031-05-04?lang=${lang}`)
    expect(text).toContain('⟨U+202E⟩')
  },
)

test('the brief as a message that was not sent yet: HTML with the same words as plain text beside it', async () => {
  const { text, headers } = await get('/d/harbour/brief.eml?lang=en')
  expect(headers.get('content-type')).toBe('message/rfc822')
  expect(text).toMatch(/^X-Unsent: 1\r\nSubject: /)
  expect(text).toMatch(/^Date: Sat, 10 May 2031 12:00:00 \+0000\r$/m)
  expect(text.match(/^Content-Type: [a-z]+\/[a-z]+/gm)).toEqual([
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: text/html',
  ])
  expect(text).not.toMatch(/(?<!\r)\n/)
  expect(text).toMatch(/ON RECORD\s+1\. /)
  expect((await get('/d/harbour/brief.eml?lang=en')).text).toBe(text)
})
