import { describe, expect, test } from 'vitest'
import { COVERED, reconciled } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { PAIR, told } from '../../test/fixtures/told.js'
import type { Actor, Message } from '../model/index.js'
import { message, reworded, sayDay, sayMinutes, speak, speakerOf, tablesOf } from './index.js'

const RUSSIAN: Readonly<Record<string, string>> = { putin: 'Владимир Путин', trump: 'Дональд Трамп', us: 'США' }
const actors: readonly Actor[] = ACTORS.map((actor) =>
  RUSSIAN[actor.id] ? { ...actor, names: { ...actor.names, ru: [RUSSIAN[actor.id] ?? ''] } } : actor,
)
const ru = speakerOf('ru', actors)

describe('the tables of both languages', () => {
  const names = Object.keys(tablesOf('en').sentences)

  test('hold the same sentences and words', () => {
    expect(Object.keys(tablesOf('ru').sentences)).toEqual(names)
    for (const group of Object.keys(tablesOf('en').terms) as (keyof ReturnType<typeof tablesOf>['terms'])[])
      expect(Object.keys(tablesOf('ru').terms[group]), group).toEqual(Object.keys(tablesOf('en').terms[group]))
  })

  test.each(names)('%s leaves no English word to a Russian reader', (say) => {
    const words = say === 'title.event' ? ['дело', 1, 'кто', 'где', 'когда'] : ['дело', 'другое']
    const isWords = say === 'title.event' || say.startsWith('same.kind')
    const parts = isWords ? words : Array.from({ length: 4 }, () => ['x'])
    const spoken = speak({ say, with: parts } as Message, ru).replace('UTC', '')
    expect(spoken.match(/[A-Za-z]{2,}/g) ?? []).toEqual([])
  })
})

describe('in Russian', () => {
  const kremlin = told(
    'Putin and Trump spoke by telephone for almost two hours on 18 March.',
    '2025-03-18T21:14:00+03:00',
    { who: PAIR, on: '2025-03-18' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const channel = told(
    'Putin and Trump were on the phone for three hours, 18 March.',
    '2025-03-18T17:04:00+03:00',
    { who: PAIR, on: '2025-03-18' },
    { source: 'channel', lane: 'informal' },
  )
  const record = reworded(reconciled([kremlin, channel], { coverage: COVERED }), ru)
  const [event] = record.events

  test('an event has a Russian title, Russian reasons and Russian differences', () => {
    expect(event?.title).toBe('Телефонный разговор: Владимир Путин и Дональд Трамп, 18 марта 2025 г.')
    expect(event?.status.why.map(({ words }) => words)).toEqual([
      'О событии официально сообщает только одна сторона: Russia.',
      'О событии сообщается как о состоявшемся; заранее о нём никто не объявлял.',
    ])
    expect(event?.findings.find(({ point }) => point === 'length')?.words).toBe(
      'Продолжительность указывается по-разному: 3 ч (Moscow Watch); почти 2 ч (Kremlin).',
    )
    expect(event?.findings.find(({ point }) => point === 'record')?.words).toBe(
      'В собранных официальных текстах (США) о событии ничего не найдено.',
    )
  })

  test('an event says in Russian why each report is among its own', () => {
    expect(event?.mentions.find(({ document }) => document === kremlin[0].id)?.reasons.map(({ saw }) => saw)).toEqual(
      expect.arrayContaining([
        'тот же вид события: телефонный разговор',
        '18 марта 2025 г.',
        'в обоих названы: Владимир Путин и Дональд Трамп',
      ]),
    )
  })

  test('what the texts say stays word for word', () => {
    const cites = event?.findings.flatMap(({ variants }) => variants.map(({ cite }) => cite.text)) ?? []
    expect(cites).toContain('almost two hours')
  })

  test('the ledgers are told in Russian', () => {
    expect(record.tallies[0]?.words).toBe('официально – 1 (Russia – 1)')
    expect(record.sources.find(({ source }) => source === 'channel')?.words).toBe(
      'Ранних сообщений – 1: позже официально подтверждено 1, опровергнуто 0, остаётся открытым 0.',
    )
  })
})

describe('lengths and dates', () => {
  test.each([
    [1440, '1 day', '1 день'],
    [2 * 1440 + 240, '2 days 4 h', '2 дня 4 ч'],
    [5 * 1440, '5 days', '5 дней'],
    [21 * 1440, '21 days', '21 день'],
    [211, '3 h 31 min', '3 ч 31 мин'],
    [-45, '45 min', '45 мин'],
  ])('%d minutes', (minutes, english, russian) => {
    expect(sayMinutes(minutes, tablesOf('en').time)).toBe(english)
    expect(sayMinutes(minutes, tablesOf('ru').time)).toBe(russian)
  })

  test.each([
    ['2025-03-18', '18 March 2025', '18 марта 2025 г.'],
    ['2025-03', 'March 2025', 'март 2025 г.'],
    ['2025', '2025', '2025 г.'],
    ['soon', 'soon', 'soon'],
  ])('%s', (iso, english, russian) => {
    expect(sayDay(iso, tablesOf('en').time)).toBe(english)
    expect(sayDay(iso, tablesOf('ru').time)).toBe(russian)
  })

  test('a text in the reader’s language goes before others', () => {
    const scope = message('title.commitment', { minutes: 43_200 }, { texts: { en: 'energy', ru: 'энергетика' } })
    expect(speak(scope, ru)).toBe('30 дней: энергетика')
    expect(speak(scope, speakerOf('en', actors))).toBe('30 days: energy')
  })

  test('a message of a newer version is left unsaid', () => {
    expect(speak({ say: 'of tomorrow', with: [] }, ru)).toBe('')
  })
})
