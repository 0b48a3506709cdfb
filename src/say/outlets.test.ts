import { expect, test } from 'vitest'
import type { Source } from '../model/index.js'
import { outletsOf } from './outlets.js'
import { sourceWords } from './source-words.js'
import { speakerOf, speakPart, tablesOf } from './speak.js'

const source = (id: string, name: string, more: Partial<Source> = {}): Source => ({
  id,
  name,
  lane: 'media',
  party: null,
  publisher: id,
  lang: 'en',
  zone: null,
  matches: [],
  url: null,
  ...more,
})
const rassvet = source('rassvet', 'Рассвет', { lang: 'ru', names: { en: 'Dawn' } })
const ministry = { lane: 'official', party: 'turkey', publisher: 'mfa-tr' } as const
const outlets = outletsOf([
  rassvet,
  source('mfa-tr-en', 'Foreign Ministry (English)', ministry),
  source('mfa-tr-ru', 'МИД Турции', { ...ministry, lang: 'ru' }),
  source('tide', 'The Tide'),
])
const said = (lang: 'en' | 'ru', actor: string | null, words: string) =>
  speakPart(outlets.called(actor, words), speakerOf(lang, []))

test.each([
  ['en', null, 'Рассвет', 'Dawn'],
  ['ru', 'rassvet', 'Rassvet agency', 'Рассвет'],
  ['ru', null, 'Foreign Ministry (English)', 'МИД Турции'],
  ['ru', null, 'The Tide', 'The Tide'],
  ['en', null, 'an aide (Рассвет)', 'an aide (Dawn)'],
  ['en', null, 'a stranger', 'a stranger'],
  ['ru', null, 'an unnamed source', 'неназванный источник'],
  ['ru', null, 'an unnamed source (The Tide)', 'неназванный источник (The Tide)'],
  ['en', null, 'an unnamed source (Рассвет)', 'an unnamed source (Dawn)'],
  ['ru', null, 'an unnamed source (a blog)', 'неназванный источник (a blog)'],
] as const)('in %s %s “%s” is called %s', (lang, actor, words, name) => {
  expect(said(lang, actor, words)).toBe(name)
})

test('takes an outlet, its name in the gazetteer and its editions for one publisher, and a person for nobody’s site', () => {
  expect(outlets.family('rassvet', 'Rassvet')).toBe(outlets.family(null, 'Рассвет'))
  expect(outlets.family(null, 'МИД Турции')).toBe(outlets.family(null, 'Foreign Ministry (English)'))
  expect(outlets.family('mfa-tr', 'the ministry')).toBe('mfa-tr')
  expect(outlets.family('fidan', 'Fidan')).toBe('fidan')
})

test.each([
  ['an unnamed source', 'неназванный источник'],
  ['an unnamed source (The Tide)', 'неназванный источник (The Tide)'],
  ['an unnamed sourcebook', 'an unnamed sourcebook'],
])('“%s” in a chain of attribution is %s to a Russian reader', (name, words) => {
  expect(sourceWords(name, tablesOf('ru'))).toBe(words)
})
