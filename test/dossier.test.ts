import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { identify } from '../src/language/identify/index.js'
import type { Document } from '../src/model/index.js'
import { loadDossier } from '../src/pipeline/dossier/dossier-file.js'
import { read } from '../src/read/index.js'

const folder = fileURLToPath(new URL('../dossiers/us-russia-2025', import.meta.url))
const { dossier, coverage, files } = await loadDossier(folder)
const readings = files.map((from) => {
  const source = dossier.sources.find(({ matches }) => matches.some((match) => from.includes(match))) ?? null
  const bytes = new Uint8Array(readFileSync(from))
  const options = { zone: source?.zone ?? null, published: null, lang: null, source, sources: dossier.sources }
  const raw = { from: relative(folder, from), bytes, headers: {}, takenAt: null }
  return read(raw, { ...options, installed: ['en', 'ru'], identify })
})
const documents = readings.flatMap((reading) => reading.documents)
const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'))

describe('the demo dossier', () => {
  test('every file is read as its format, and nothing is left over', () => {
    expect(readings.flatMap((reading) => reading.unreadable)).toEqual([])
    const formats = new Set(readings.map((reading) => reading.format))
    expect([...formats].sort()).toEqual([
      'Telegram export',
      'Telegram page',
      'calendar',
      'feed',
      'plain text',
      'web page',
    ])
    expect(documents).toHaveLength(expected.documents.readings)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(expected.documents.distinct)
  })

  test('every document has a source, a lane, a language and a publication', () => {
    const poor = documents.filter(({ source, lane, lang, published }) => !source || !lane || !lang || !published)
    expect(poor.map(({ id, from }) => `${id} in ${from}`)).toEqual([])
    expect(new Set(documents.map(({ lane }) => lane))).toEqual(new Set(expected.documents.lanes))
    expect(new Set(documents.map(({ lang }) => lang))).toEqual(new Set(expected.documents.languages))
  })

  test('every publication lies in the period, and every source has something to say', () => {
    const outside = documents.filter(
      ({ published }) => published && (published < dossier.period.start || published > `${dossier.period.end}T99`),
    )
    expect(outside.map(({ id }) => id)).toEqual([])
    const heard = new Set(documents.map(({ source }) => source))
    expect(dossier.sources.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([])
  })

  test('official pages keep their clock, drop their tooltips and tell an unknown time from midnight', () => {
    const second = withUrl('http://en.kremlin.example/events/president/news/9188')
    expect(second).toMatchObject({ kind: 'readout', party: 'russia', published: '2025-03-18T20:32:00+03:00' })
    expect(second?.text).toContain('Donald Trump put forward a request')
    expect(second?.text).not.toContain('President of the United States put forward')
    expect(withUrl('http://kremlin.example/events/president/news/9207')?.published).toBe('2025-03-27')
  })

  test('what stands beside an article is not part of it', () => {
    const leaks = documents.filter(({ text }) =>
      /Reykjavik|Рейкьявик|merge calendars|Previous article|Следующая статья/.test(text),
    )
    expect(leaks.map(({ from }) => from)).toEqual([])
  })

  test('a channel that was captured twice keeps one identity for each post, and shows one edit', () => {
    const versions = new Map<string, Set<string>>()
    for (const { id, text } of documents.filter(({ source }) => source === 'strelka'))
      versions.set(id, (versions.get(id) ?? new Set()).add(text))
    const edited = [...versions].filter(([, texts]) => texts.size > 1).map(([id]) => id)
    expect(edited).toEqual(['tg:strelka_chasov/232'])
    expect(documents.find(({ id }) => id === 'tg:strelka_chasov/240')).toMatchObject({
      published: '2025-04-15T23:06:38+03:00',
      updated: '2025-04-15T23:19:02+03:00',
      media: [{ kind: 'video' }],
    })
  })

  test('a forward says where it comes from', () => {
    for (const id of ['tg:motorcade_watch/104', 'tg:kabinet_bez_okon/3322'])
      expect(documents.find((document) => document.id === id)?.forwardedFrom?.name).toBe('Стрелка часов')
  })

  test('the White House was not captured from 3 to 8 March', () => {
    const us = dossier.sources.filter(({ party }) => party === 'us').map(({ id }) => id)
    const captured = coverage.filter(({ source }) => us.includes(source))
    const at = Date.parse('2025-03-05T12:00:00Z')
    expect(captured.some(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to))).toBe(false)
  })

  test('nothing that the texts say about themselves points at a real site', () => {
    const real = documents.filter(({ url }) => url && !/^https?:\/\/([\w.-]+\.example|t\.me)\//.test(url))
    expect(real.map(({ url }) => url)).toEqual([])
  })

  test('every document that the expectations name is there', () => {
    const named = JSON.stringify(expected).match(/"(https?:|tg:)[^"]+"/g) ?? []
    expect(named.length).toBeGreaterThan(20)
    const missing = named
      .map((quoted) => JSON.parse(quoted) as string)
      .filter((name) => !documents.some(({ id, url }) => id === name || url === name))
    expect(missing).toEqual([])
  })
})

function withUrl(url: string): Document | undefined {
  return documents.find((document) => document.url === url)
}
