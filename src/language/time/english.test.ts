import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createTimes, inZone } from './index.js'

const table = readFileSync(new URL('../../../languages/en/time.yaml', import.meta.url), 'utf8')
const times = createTimes(parse(table), 'en')
const wednesday = { published: '2025-04-16T12:00:00+03:00', zone: 'Europe/Moscow' }

/** The first expression of a text as `words → start … end`. */
function first(text: string, context = wednesday): string {
  const [time] = times(text, context)
  return time ? `${text.slice(...time.span)} → ${time.start} … ${time.end}` : 'nothing'
}
const values = (text: string, context = wednesday) => times(text, context).map(({ value }) => value)

describe('English time expressions', () => {
  test.each([
    ['Sanctions were first imposed in 2014.', '2014 → 2014-01-01 … 2014-12-31'],
    ['Output fell in Q1 2025, the ministry said.', 'Q1 2025 → 2025-01-01 … 2025-03-31'],
    ['The envoys will be in Jeddah between 10 and 12 May.', 'between 10 and 12 May → 2025-05-10 … 2025-05-12'],
    ['The forum runs 16–18 April in Antalya.', '16–18 April → 2025-04-16 … 2025-04-18'],
    ['Exports rose from January to March.', 'from January to March → 2025-01-01 … 2025-03-31'],
    ['He flew home last week after the funeral.', 'last week → 2025-04-07 … 2025-04-13'],
    ['A decision is due at the beginning of October.', 'the beginning of October → 2025-10-01 … 2025-10-10'],
    ['The deadline was moved to 3/18/2026 by order.', '3/18/2026 → 2026-03-18 … 2026-03-18'],
    ['Khartoum, 15/4/2025: the envoy has left.', '15/4/2025 → 2025-04-15 … 2025-04-15'],
    ['The third Friday of May is a holiday there.', 'The third Friday of May → 2025-05-16 … 2025-05-16'],
    ['Two weeks ago nobody expected talks.', 'Two weeks ago → 2025-03-31 … 2025-04-06'],
    ['An Easter truce was declared.', 'Easter → 2025-04-20 … 2025-04-20'],
    ['The parties must reply within 30 days.', 'within 30 days → 2025-04-16 … 2025-05-16'],
    [
      'The convoy is due in the second half of the day.',
      'the second half of the day → 2025-04-16T12:00:00+03:00 … 2025-04-16T17:59:59+03:00',
    ],
    ['Grain prices fell in the second half of March.', 'the second half of March → 2025-03-17 … 2025-03-31'],
    ['Growth slowed in the second half of 2024.', 'the second half of 2024 → 2024-07-01 … 2024-12-31'],
    ['Envoys sat down on Monday, the first round since winter.', 'Monday → 2025-04-14 … 2025-04-14'],
    ['Envoys sat down on Monday the 14th in Doha.', 'Monday the 14th → 2025-04-14 … 2025-04-14'],
    ['The count runs through April 27, he said.', 'April 27 → 2025-04-27 … 2025-04-27'],
    ['Ports stay shut between now and 2 May.', 'between now and 2 May → 2025-04-16 … 2025-05-02'],
    ['Congress returns the week after next.', 'the week after next → 2025-04-28 … 2025-05-04'],
    ['The bill passed on Thanksgiving 2023.', 'Thanksgiving 2023 → 2023-11-23 … 2023-11-23'],
    ['The pact dates from 480 BC.', '480 BC → BC0480-01-01 … BC0480-12-31'],
  ])('%s', (text, expected) => expect(first(text)).toBe(expected))

  test('a weekday goes back in past narration and forward where a verb speaks of the future', () => {
    expect(first('The two men spoke on Friday, the aide recalled.')).toBe('Friday → 2025-04-11 … 2025-04-11')
    expect(first('The two men will speak on Friday.')).toBe('Friday → 2025-04-18 … 2025-04-18')
  })

  test('a clock, its zone and its day are one expression', () => {
    expect(first('Doors open at 4 p.m. Moscow time on Tuesday, the programme said.')).toBe(
      '4 p.m. Moscow time on Tuesday → 2025-04-15T16:00:00+03:00 … 2025-04-15T16:59:59+03:00',
    )
    expect(first('He landed at 9:05 a.m. EDT on March 30.')).toContain(
      '2025-03-30T09:05:00-04:00 … 2025-03-30T09:05:59-04:00',
    )
  })

  test.each([
    'The curfew begins at midnight tonight, the governor said.',
    'The pause will begin tonight at midnight, the governor said.',
  ])('midnight tonight opens the next day: %s', (text) => expect(first(text)).toContain('2025-04-17T00:00'))

  test('a named zone follows its summer time', () => {
    expect(first('The line opened at 10:00 Washington time on March 8, 2025.')).toContain('T10:00:00-05:00')
    expect(first('The line opened at 10:00 Washington time on March 10, 2025.')).toContain('T10:00:00-04:00')
  })

  test('local time waits for the place to give its zone', () => {
    const [time] = times('A motorcade passed on April 15 at 23:06 local time.', wednesday)
    expect(time).toMatchObject({ local: true, zone: null, start: '2025-04-15T23:06:00', precision: 'minute' })
    expect(inZone(time!, 'Asia/Riyadh')).toMatchObject({
      start: '2025-04-15T23:06:00+03:00',
      zone: 'Asia/Riyadh',
      local: false,
    })
  })

  test('part of the day keeps the stated day', () => {
    expect(first('Late on the evening of 15 March a convoy left.')).toBe(
      'Late on the evening of 15 March → 2025-03-15T21:00:00+03:00 … 2025-03-15T23:59:59+03:00',
    )
  })

  test.each([
    ['The 30-day pause covers ports.', 'P30D'],
    ['They talked for over four hours.', 'PT4H'],
    ['The session lasted an hour and a half.', 'PT1H30M'],
    ['A 4.5-hour meeting followed.', 'PT4H30M'],
    ['It was a four-and-a-half-hour marathon.', 'PT4H30M'],
    ['He stayed for half an hour.', 'PT30M'],
    ['A ten-day, twice extended truce.', 'P10D'],
  ])('a length is a duration: %s', (text, value) => expect(values(text)[0]).toBe(value))

  test('what is vague is marked and never a date', () => {
    for (const text of ['They have met several times in recent weeks.', 'More is expected in the coming days.'])
      expect(times(text, wednesday)[0]).toMatchObject({ vague: true, start: null, end: null })
  })

  test('what counts from another event is an offset', () => {
    expect(times('The envoy left the following day.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: 'P1D' },
    })
    expect(times('Three days later the line was cut.', wednesday)[0]).toMatchObject({
      start: null,
      anaphoric: { offset: 'P3D' },
    })
    expect(times('Shelling began two days before the vote.', wednesday)[0]).toMatchObject({
      anaphoric: { offset: '-P2D' },
    })
  })

  test.each([
    'Crowds may march on the capital and demand an answer.',
    'The motion passed 2 to 1 after debate.',
    'Some 2000 troops and 1,700 vehicles crossed.',
    'Theresa May and April Ryan sat down together.',
    'The 24th Infantry Division took part.',
    'Version 10.12 costs $2014 and weighs 2000 kg.',
    'He gave a second reason, then a third.',
    'They tired in the second half of the match and the fourth quarter of the game.',
  ])('no time in: %s', (text) => expect(times(text, wednesday).filter(({ start }) => start !== null)).toEqual([]))

  test('a month without a year is the nearest in its tense; a modal is no month', () => {
    expect(values('They met in March and may meet in May.')).toEqual(['2025-03', '2025-05'])
    expect(values('They last met in November.')).toEqual(['2024-11'])
  })

  test('an impossible date is none', () => {
    expect(times('It was signed on February 30, 2024, says the forgery.', wednesday)).toEqual([])
  })

  test('a history goes on from the dates before', () => {
    const text =
      'In 1914 war broke out. In August 1914 the front moved; in 1915 and 1916 it stood, and by 1917 and 1918 it broke. ' +
      'The armistice of November 1918 came late. On 28 June 1919 a treaty followed, and in July it was ratified.'
    expect(values(text, { published: '2010-05-01', zone: 'UTC' }).at(-1)).toBe('1919-07')
  })

  test('days are those of the speaker, not of the machine', () => {
    const late = '2025-04-15T22:30:00Z'
    expect(first('He arrives today.', { published: late, zone: 'Europe/Moscow' })).toContain('2025-04-16')
    expect(first('He arrives today.', { published: late, zone: 'America/New_York' })).toContain('2025-04-15')
  })

  test('without a publication nothing is placed by guess', () => {
    const unknown = { published: null, zone: null } as unknown as typeof wednesday
    expect(times('They met on Tuesday and on 4 March.', unknown).map(({ start }) => start)).toEqual([null, null])
    expect(values('They met on Tuesday and on 4 March.', unknown)).toEqual(['XXXX-WXX-2', 'XXXX-03-04'])
  })

  test('a date of two readings is the day of publication where one of them is', () => {
    const march = { published: '2025-03-04T12:00:00Z', zone: 'UTC' }
    expect(first('Cairo, 4-3-2025 (MENA)', march)).toBe('4-3-2025 → 2025-03-04 … 2025-03-04')
    expect(first('Signed on 4/3/2025 in Boston', wednesday)).toBe('4/3/2025 → 2025-04-03 … 2025-04-03')
    expect(first('It is due by 4/3/2026', march)).toBe('4/3/2026 → 2026-04-03 … 2026-04-03')
  })
})
