import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document, Source } from '../../model/index.js'
import { read } from '../index.js'
import { NOTHING_KNOWN } from '../options.js'
import { LAYOUTS } from './index.js'

const official: Source = {
  id: 'press',
  name: 'Press office',
  lane: 'official',
  party: 'norland',
  publisher: 'government',
  lang: null,
  zone: 'Europe/Oslo',
  matches: ['press.gov.example'],
  url: null,
}
const page = (name: string) => readFileSync(new URL(`../../../test/corpus/read/layouts/${name}.html`, import.meta.url))

function reading(name: string, change: (html: string) => string = (html) => html): Document {
  const bytes = new TextEncoder().encode(change(page(name).toString()))
  const { documents, unreadable } = read(
    { from: 'saved.html', bytes, headers: {}, takenAt: null },
    { ...NOTHING_KNOWN, sources: [official] },
  )
  expect(unreadable).toEqual([])
  return documents[0]!
}

describe('layouts of official sites', () => {
  test.each(LAYOUTS.map((layout) => layout.name))('%s reads its saved page in full', (name) => {
    expect(reading(name).text.length).toBeGreaterThan(40)
  })

  test('a Kremlin page gives lead and text without tooltips, links to other pages and tags', () => {
    const document = reading('kremlin.ru')
    expect(document.text).toBe(
      'The two presidents discussed the crossing at Petukhovo.\n\nThe President of Russia received Nurlan Abenov in the evening.\n\nThey agreed that the 12th round of talks would take place in Astana.',
    )
    expect(document).toMatchObject({
      title: 'Talks with President of Kazakhstan Nurlan Abenov',
      published: '2025-02-11T21:05:00+03:00',
      updated: '2025-02-11T23:40:00+03:00',
      zone: 'Europe/Moscow',
      place: 'The Kremlin, Moscow',
      tags: ['Abenov Nurlan'],
      url: 'http://en.kremlin.ru/events/president/news/900001',
    })
  })

  test('a row of asterisks between two parts of a release stays', () => {
    const document = reading('kremlin.ru', (html) => html.replace('<p>They agreed', '<p>***</p><p>They agreed'))
    expect(document.text).toContain('in the evening.\n\n***\n\nThey agreed')
  })

  test('00:00 on a Kremlin page means that the time is not known', () => {
    const document = reading('kremlin.ru', (html) => html.replace('21:05</div>', '00:00</div>'))
    expect(document.published).toBe('2025-02-11')
    expect(document.notes.join()).toContain('00:00')
  })

  test('a White House readout keeps the offset of Washington on that day', () => {
    expect(reading('whitehouse.gov 2025')).toMatchObject({
      title: 'Readout of the Vice President’s Call with Prime Minister Ada Holm',
      text: 'The Vice President spoke yesterday with Prime Minister Ada Holm.\n\nThey reviewed work on grain corridors and agreed to speak again in May.',
      published: '2025-03-10T10:12:44-04:00',
      zone: 'America/New_York',
    })
  })

  test('a page of the former design is read by it, and noted when its date is not of that time', () => {
    expect(reading('whitehouse.gov 2021')).toMatchObject({ published: '2022-06-01T13:45:22-04:00', notes: [] })
    const late = reading('whitehouse.gov 2021', (html) => html.replace('2022-06-01T', '2025-06-01T'))
    expect(late.notes.join()).toContain('whitehouse.gov 2021')
  })

  test('a press office is read on its source’s clock and speaks for its party', () => {
    expect(reading('press office')).toMatchObject({
      kind: 'readout',
      title: 'Встреча с послом Норвегии',
      text: 'Министр принял посла Норвегии.\n\nСтороны условились продолжить консультации в марте.',
      published: '2025-02-11T16:20:00+01:00',
      place: 'Сочи',
      lane: 'official',
      party: 'norland',
    })
  })
})
