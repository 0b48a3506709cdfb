import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/sample/harbour.js'
import { memoryStore } from '../../test/browser/sample/memory-store.js'
import { createApp } from './index.js'
import { routes } from './messages/ru/routes.js'

const text = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const texts = {
  method: { en: text('method.md'), ru: text('ru/method.md') },
  glossary: { en: text('glossary.md'), ru: text('ru/glossary.md') },
}
const app = createApp({
  store: memoryStore([harbour]),
  now: () => '2031-05-10T12:00:00Z',
  version: '0.0.0',
  texts,
})
const get = async (path: string, lang: string) =>
  (await app.request(path, { headers: { 'accept-language': lang } })).text()

/** Headings by their level, anchors, rules of a list and lines of a table, in order: what links from statuses and findings rest on. */
function outline(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => /^(?:#{1,4}|[-|])(?= )|^<a id="[a-z-]+"><\/a>$/.exec(line)?.[0] ?? [])
}

/** The numbers of each section, sorted: ".82", "3,358" and "0,82", "3358" are the same ones. */
function figures(markdown: string, lang: 'en' | 'ru'): string[] {
  const decimal = lang === 'en' ? '.' : ','
  return markdown.split(/^(?=<a id=|## )/m).map((section) => {
    const prose = section.replace(/<a id=.*|`[^`]*`|\]\([^)]*\)/g, '')
    const plain = lang === 'en' ? prose.replace(/(\d),(?=\d{3}(?!\d))/g, '$1') : prose
    const numbers = plain.match(/\d*[.,]?\d+/g) ?? []
    return numbers
      .map((number) => Number(number.replace(decimal, '.')))
      .sort((a, b) => a - b)
      .join(' ')
  })
}

describe('Method and Glossary in Russian', () => {
  test('every figure of the English method stands in the same section of the Russian one', () => {
    expect(figures(texts.method.ru, 'ru')).toEqual(figures(texts.method.en, 'en'))
  })

  test('every rule and heading of the English method stands in the Russian one, in the same order', () => {
    expect(outline(texts.method.ru)).toEqual(outline(texts.method.en))
  })

  test('every word of the English glossary has its line in the Russian one', () => {
    const lines = (markdown: string) => markdown.split(/^## /m).map((part) => part.match(/^\|/gm)?.length ?? 0)
    expect(lines(texts.glossary.ru)).toEqual(lines(texts.glossary.en))
  })

  test('readers get the text of their language, and no link leads out of the workbench into nothing', async () => {
    expect(await get('/method', 'ru')).toContain('<article class="prose" lang="ru">')
    expect(await get('/glossary', 'ru')).toContain('Первоисточник')
    expect(await get('/method', 'en')).toContain('Who says it.')
    for (const lang of ['en', 'ru']) expect(await get('/method', lang)).not.toMatch(/href="[^"]*\.md/)
  })

  test('a language without a text gets the English one, marked as English', async () => {
    const poor = createApp({
      store: memoryStore([harbour]),
      now: () => '2031-05-10T12:00:00Z',
      version: '0.0.0',
      texts: { method: { en: '# Method' }, glossary: {} },
    })
    const page = await (await poor.request('/method', { headers: { 'accept-language': 'ru' } })).text()
    expect(page).toContain('<article class="prose" lang="en">')
  })
})

test('every route of the API is told of in Russian, and none that is gone', async () => {
  const { paths } = JSON.parse(await get('/openapi.json', 'en'))
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method} ${path}`),
  )
  expect(Object.keys(routes).sort()).toEqual(described.sort())
  expect(await get('/api', 'ru')).toContain('Периоды повышенного внимания')
})
