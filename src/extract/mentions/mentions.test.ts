import { describe, expect, test } from 'vitest'
import type { Actor, Office } from '../../model/index.js'
import { createActors } from '../actors/create-actors.js'
import { fold } from '../actors/fold.js'
import { wordsOf } from '../words/words.js'
import { mentionsOf } from './mentions.js'

const read = (text: string) => ({ text, folded: fold(text), words: wordsOf(fold(text)) })

const nothing = { party: null, holds: [], zone: null, standsFor: null, not: [], adjectives: {} }
const held = (office: string, from: string, to: string | null = null) => ({ office, from, to })
const actors: readonly Actor[] = [
  {
    ...nothing,
    id: 'norway',
    kind: 'state',
    name: 'Norway',
    names: { en: ['Norway'], ru: ['Норвегия'] },
    adjectives: { en: ['Norwegian'], ru: ['норвежский'] },
  },
  {
    ...nothing,
    id: 'us',
    kind: 'state',
    name: 'United States',
    names: { en: ['United States', 'US'], ru: ['США'] },
    adjectives: { en: ['American', 'US'], ru: ['американский'] },
  },
  { ...nothing, id: 'oslo', kind: 'place', name: 'Oslo', names: { en: ['Oslo'], ru: ['Осло'] }, standsFor: 'norway' },
  {
    ...nothing,
    id: 'solberg',
    kind: 'person',
    name: 'Erna Solberg',
    names: { en: ['Erna Solberg', 'Solberg'], ru: ['Эрна Сульберг', 'Сульберг'] },
    holds: [held('norway-pm', '2013-10-16', '2021-10-14')],
  },
  {
    ...nothing,
    id: 'store',
    kind: 'person',
    name: 'Jonas Gahr Støre',
    names: { en: ['Jonas Gahr Støre', 'Støre'], ru: ['Йонас Гар Стёре', 'Стёре'] },
    holds: [held('norway-pm', '2021-10-14')],
    not: ['Ole Støre'],
  },
]
const offices: readonly Office[] = [
  {
    id: 'norway-pm',
    name: 'Prime Minister of Norway',
    of: 'norway',
    nouns: { en: ['prime minister', 'leader'], ru: ['премьер-министр', 'премьер', 'глава правительства'] },
  },
]
const index = createActors(actors, offices)

function mentioned(text: string, lang: string, date: string | null): string[] {
  return mentionsOf(index, { ...read(text), lang, date }).map(
    ({ span, actor, via }) => `${text.slice(...span)} = ${actor?.id ?? via}`,
  )
}

describe('mentions', () => {
  test.each([
    ['en', 'The Norwegian prime minister spoke.', '2019-05-01', ['Norwegian prime minister = solberg']],
    ['en', 'The Norwegian prime minister spoke.', '2023-05-01', ['Norwegian prime minister = store']],
    ['en', 'The leader of Norway left.', '2021-10-14', ['leader of Norway = store']],
    ['en', 'Oslo’s prime minister left.', '2020-01-01', ['Oslo’s prime minister = solberg']],
    ['ru', 'Главе правительства Норвегии позвонили.', '2020-01-01', ['Главе правительства Норвегии = solberg']],
    [
      'ru',
      'Норвежский премьер встретился с Эрной Сульберг.',
      '2022-01-01',
      ['Норвежский премьер = store', 'Эрной Сульберг = solberg'],
    ],
  ])('a role is read by the date (%s: %s, %s)', (lang, text, date, found) => {
    expect(mentioned(text, lang, date)).toEqual(found)
  })

  test('an office without an owner stays open', () => {
    expect(mentioned('The prime minister resigned.', 'en', '2020-01-01')).toEqual(['prime minister = office'])
  })

  test('a name that looks alike is somebody else', () => {
    expect(mentioned('Ole Støre, a painter, met Støre.', 'en', '2022-01-01')).toEqual(['Støre = store'])
  })

  test('a short name in capitals is not the pronoun', () => {
    expect(mentioned('They told us that the US agreed.', 'en', null)).toEqual(['US = us'])
  })

  test('ё and е, case forms and apostrophes are one', () => {
    expect(mentioned('Разговор со Стере и Стёре прошёл в Осло.', 'ru', '2022-01-01')).toEqual([
      'Стере = store',
      'Стёре = store',
      'Осло = oslo',
    ])
  })

  test('further names on top of the gazetteer do not disturb it', () => {
    const more = createActors(
      [
        ...actors,
        { ...nothing, id: 'name:x', kind: 'body', name: 'the Fjord Council', names: { '*': ['the Fjord Council'] } },
      ],
      offices,
    )
    const text = 'Yesterday the Fjord Council met Støre.'
    expect(mentionsOf(more, { ...read(text), lang: 'en', date: null }).map(({ actor }) => actor?.id)).toEqual([
      'name:x',
      'store',
    ])
  })
})
