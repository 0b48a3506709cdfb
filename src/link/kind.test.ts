import { describe, expect, test } from 'vitest'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const march = told('Putin and Trump spoke by phone on 18 March.', '2025-03-18T20:00:00Z', {
  who: PAIR,
  on: '2025-03-18',
})

describe('what a statement can be a mention of', () => {
  test('the second call and the third call are two, whatever the day says', () => {
    const count = (min: number, words: string) => ({ min, max: min, kind: 'ordinal' as const, words })
    const second = told('It was the second call of Putin and Trump.', '2025-03-18T20:00:00Z', {
      who: PAIR,
      on: '2025-03-18',
      count: count(2, 'second'),
    })
    const third = told('It was the third call of Putin and Trump.', '2025-03-18T22:00:00Z', {
      who: PAIR,
      on: '2025-03-18',
      count: count(3, 'third'),
    })
    expect(linked([second, third])).toHaveLength(2)
  })

  test('"several calls" is a claim of number and belongs to no event', () => {
    const several = told('Trump has spoken with Putin several times.', '2025-03-19T18:00:00Z', {
      who: PAIR,
      on: '2025-03-18',
      count: { min: 3, words: 'several' },
    })
    expect(linked([march, several]).map((event) => event.mentions.length)).toEqual([1])
  })

  test('a characterisation joins the call that it names, and one that names nothing joins nothing', () => {
    const how = {
      type: 'STATE' as const,
      mode: null,
      who: { Trump: ['trump', 'actor'] as const },
      stance: 'characterises' as const,
    }
    const naming = told('Trump says the call is the beginning of a good thing.', '2025-03-18T23:00:00Z', how)
    const vague = told('Trump says it is the beginning of a good thing.', '2025-03-18T23:00:00Z', how)
    expect(linked([march, naming, vague]).map((event) => event.mentions.length)).toEqual([2])
  })

  test('six headlines about one strait are one event and the warning is a threat', () => {
    const texts = [
      'Iran closes the Strait of Hormuz to tankers',
      'Iran shuts the Strait of Hormuz to all tankers',
      'Iran closes Strait of Hormuz, tankers turn back',
      'Iran has closed the Strait of Hormuz for tankers',
      'Iran: Strait of Hormuz closed to oil tankers',
      'Iran announces Strait of Hormuz is closed to tankers',
    ]
    const closings = texts.map((text, hour) =>
      told(text, `2025-06-22T1${hour}:00:00Z`, {
        type: 'COERCE',
        mode: null,
        who: { Iran: ['iran', 'actor'] },
        on: '2025-06-22',
      }),
    )
    const warning = told('Iran warns it will close the Strait of Hormuz to tankers', '2025-06-22T08:00:00Z', {
      type: 'THREATEN',
      mode: null,
      who: { Iran: ['iran', 'actor'] },
      on: '2025-06-22',
      stance: 'threatens',
      actuality: 'possible',
    })
    expect(linked([...closings, warning]).map((event) => [event.type, event.mentions.length])).toEqual(
      expect.arrayContaining([
        ['COERCE', 6],
        ['THREATEN', 1],
      ]),
    )
  })

  test('a denial before any claim waits for it in the same event', () => {
    const denial = told('Peskov denied that Putin and Trump spoke.', '2025-04-05T09:00:00Z', {
      who: PAIR,
      on: '2025-04-04',
      actuality: 'not',
      stance: 'denies',
      by: { Peskov: 'peskov' },
    })
    const claim = told('Putin and Trump spoke on 4 April, a channel says.', '2025-04-05T12:00:00Z', {
      who: PAIR,
      on: '2025-04-04',
    })
    expect(linked([denial, claim]).map((event) => event.mentions.length)).toEqual([2])
  })

  test('"no call is planned" is no word about the call of the day before', () => {
    const none = told('No call of Putin and Trump is planned.', '2025-03-19T10:00:00Z', {
      who: PAIR,
      actuality: 'not',
      by: {},
    })
    expect(linked([march, none]).map((event) => event.mentions.length)).toEqual([1])
  })

  test('an evening call in Washington is the night call of Moscow', () => {
    const washington = told('Putin and Trump spoke at 9 p.m. Tuesday.', '2025-03-19T02:00:00Z', {
      who: PAIR,
      on: '2025-03-18T21:00:00-04:00',
    })
    const moscow = told('Putin and Trump spoke on 19 March.', '2025-03-19T05:00:00Z', {
      who: PAIR,
      on: '2025-03-19',
      when: { zone: 'Europe/Moscow' },
    })
    expect(linked([washington, moscow])).toHaveLength(1)
  })
})
