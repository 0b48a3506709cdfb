import { describe, expect, test } from 'vitest'
import { en } from './en/index.js'
import { chooseLang, type Message, sayIn } from './index.js'
import { ru } from './ru/index.js'

const slots = (message: Message) =>
  [...new Set((typeof message === 'string' ? message : message.other).match(/\{\w+\}/g) ?? [])].sort()

describe('the messages', () => {
  test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same values in both languages', (key) => {
    expect(slots(ru[key])).toEqual(slots(en[key]))
  })

  test('numbers choose their plural', () => {
    const [english, russian] = [sayIn('en'), sayIn('ru')]
    expect([1, 2].map((n) => english('timeline.events', { n }))).toEqual(['1 event', '2 events'])
    expect([1, 3, 5, 21].map((n) => russian('timeline.events', { n }))).toEqual([
      '1 событие',
      '3 события',
      '5 событий',
      '21 событие',
    ])
  })

  test('a value that looks like a slot stays as it is', () => {
    expect(sayIn('en')('search.without', { part: '{n}' })).toBe('without {n}')
  })

  test.each([
    ['ru', null, null, 'ru'],
    [null, 'ru', 'en-GB', 'ru'],
    [null, null, 'de-DE,ru;q=0.8', 'ru'],
    [null, null, null, 'en'],
    ['zz', null, 'fr', 'en'],
  ])('asked %j, remembered %j, accepted %j gives %s', (asked, remembered, accepted, lang) => {
    expect(chooseLang(asked, remembered, accepted)).toBe(lang)
  })
})
