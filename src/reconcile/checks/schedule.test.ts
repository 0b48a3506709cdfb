import { describe, expect, test } from 'vitest'
import { COVERED, reconciled } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const kremlin = { source: 'kremlin', lane: 'official', party: 'russia' } as const

describe('the schedule', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' } } as const
  const plan = told(
    'Putin will receive Witkoff at 15:00 on 11 April.',
    '2025-04-11T09:00:00Z',
    { ...meeting, on: '2025-04-11T15:00:00+03:00', actuality: 'planned', stance: 'announces' },
    kremlin,
  )
  const held = (at: string) =>
    told('Putin and Witkoff sat down for talks.', '2025-04-11T20:00:00Z', { ...meeting, on: at })
  const outcome = (texts: Parameters<typeof reconciled>[0], options = {}) =>
    reconciled(texts, options).schedule.map((line) => line.outcome)

  test('tells as announced, moved, upcoming and not seen apart', () => {
    expect(outcome([plan, held('2025-04-11T15:20:00+03:00')])).toEqual(['as announced'])
    expect(outcome([plan, held('2025-04-11T17:30:00+03:00')])).toEqual(['moved'])
    expect(outcome([plan], { now: '2025-04-11T10:00:00Z' })).toEqual(['upcoming'])
    expect(outcome([plan], { coverage: COVERED })).toEqual(['not seen'])
  })

  test('a text that tells of a meeting as held does not announce it', () => {
    const text = 'Putin and Witkoff met this morning. Putin and Witkoff are to meet this morning.'
    const when = { ...meeting, on: '2025-04-11' }
    const at = '2025-04-11T09:00:00Z'
    const both = [
      told(text, at, when, { ...kremlin, id: 'readout' }),
      told(text, at, { ...when, actuality: 'planned', stance: 'announces' }, { ...kremlin, id: 'readout' }),
    ]
    expect(outcome(both)).toEqual([])
  })

  test('what a side tells of itself, no later than anybody else, was not seen unannounced', () => {
    const visit = (source: Parameters<typeof told>[3], published = '2025-04-11') =>
      told(
        'Putin received Witkoff.',
        published,
        { ...meeting, on: '2025-04-11' },
        { id: source?.source ?? 'none', ...source },
      )
    expect(outcome([visit(kremlin)])).toEqual([])
    expect(outcome([visit(kremlin), visit({ source: 'courier' })])).toEqual([])
    expect(outcome([visit(kremlin, '2025-04-13'), visit({ source: 'courier' })])).toEqual(['seen, not announced'])
  })

  test('what a side denies is not told as seen without its denial', () => {
    const when = { ...meeting, on: '2025-04-11' }
    const seen = told('Putin and Witkoff met in Moscow.', '2025-04-11T20:00:00Z', when, { source: 'courier' })
    const denial = told(
      'Peskov denied that Putin and Witkoff met on 11 April.',
      '2025-04-12T09:00:00Z',
      { ...when, actuality: 'not', stance: 'denies', by: { Peskov: 'peskov' } },
      { ...kremlin, id: 'denial' },
    )
    const [line] = reconciled([seen, denial], { coverage: COVERED }).schedule
    expect(line?.words).toMatch(/Denied by Russia\.$/)
  })

  test('where the sides had let know that they would meet, and not when, nothing is said of its not being announced', () => {
    const sides = { Russia: 'russia', Us: 'us' } as const
    const intent = (published: string) =>
      told(
        'Russia and Us agreed that their teams would start talks.',
        published,
        { mode: 'meet', who: sides, actuality: 'planned', stance: 'agrees' },
        kremlin,
      )
    const met = told('Putin and Witkoff sat down for talks.', '2025-04-11T20:00:00Z', { ...meeting, on: '2025-04-11' })
    expect(outcome([met])).toEqual(['seen, not announced'])
    expect(outcome([intent('2025-04-05T12:00:00Z'), met])).toEqual([])
    expect(outcome([intent('2025-01-05T12:00:00Z'), met])).toEqual(['seen, not announced'])
  })

  test('an hour stands beside the words of whoever gives it', () => {
    const arrival = { type: 'MOVE', mode: 'arrive', who: { Witkoff: ['witkoff', 'actor'] } } as const
    const texts = [
      told('Witkoff arrived at the library.', '2025-04-11T16:17:52+03:00', arrival, { source: 'channel' }),
      told('The motorcade of Witkoff arrived at 4:14 p.m.', '2025-04-11T16:25:00+03:00', {
        ...arrival,
        on: '2025-04-11T16:14:00+03:00',
      }),
    ]
    const [line] = reconciled(texts).schedule
    expect(line?.seen?.at).toBe('2025-04-11T16:14:00+03:00')
    expect(line?.seen?.cite.text).toContain('4:14 p.m.')
  })

  test('an arrival at 23:06 that a channel saw was seen and not announced', () => {
    const arrival = told(
      'Putin arrived at the Kremlin at 23:06.',
      '2025-04-15T23:06:38+03:00',
      {
        type: 'MOVE',
        mode: 'arrive',
        who: { Putin: ['putin', 'actor'] },
        at: ['the Kremlin', 'kremlin'],
        on: '2025-04-15T23:06:00+03:00',
      },
      { source: 'channel', lane: 'informal' },
    )
    const { schedule, events } = reconciled([arrival])
    expect(schedule).toMatchObject([{ outcome: 'seen, not announced', seen: { at: '2025-04-15T23:06:00+03:00' } }])
    expect(events[0]?.status).toMatchObject({ corroboration: 'reported', lifecycle: 'fact' })
    const where = (coverage: typeof COVERED) => reconciled([arrival], { coverage }).schedule.map(({ words }) => words)
    expect(where(COVERED)).toEqual(['Seen; no announcement of it is among the captured texts of Russia.'])
    expect(where(COVERED.map((one) => ({ ...one, from: '2025-05-01T00:00:00Z' })))).toEqual([
      'Seen; whether it was announced is not known: the official texts of Russia are not captured for that time.',
    ])
  })

  test('what nobody announced was seen at the time that any report gives, though the first gives none', () => {
    const arrival = (text: string, at: string, on: string | null) =>
      told(
        text,
        at,
        { type: 'MOVE', mode: 'arrive', who: { Putin: ['putin', 'actor'] }, at: ['the Kremlin', 'kremlin'], on },
        { source: 'channel', lane: 'informal' },
      )
    const first = arrival('Putin has just arrived at the Kremlin.', '2025-04-15T23:06:38+03:00', null)
    const later = arrival(
      'Putin was back at the Kremlin at 23:06.',
      '2025-04-16T08:00:00+03:00',
      '2025-04-15T23:06:00+03:00',
    )
    expect(reconciled([first, later]).schedule).toMatchObject([{ seen: { at: '2025-04-15T23:06:00+03:00' } }])
  })

  test('what a report without a clock tells was seen on that day, not at the announced hour', () => {
    const seen = told('Putin and Witkoff sat down for talks.', '2025-04-11T20:00:00Z', { ...meeting, on: null })
    expect(reconciled([plan, seen]).schedule).toMatchObject([
      { announced: { at: '2025-04-11T15:00:00+03:00' }, seen: { at: '2025-04-11' } },
    ])
  })

  test('two official announcements of two hours differ, whatever hour it was held at', () => {
    const other = told(
      'The meeting of Witkoff with Putin is at 9:00 a.m. on 11 April.',
      '2025-04-11T05:00:00Z',
      { ...meeting, on: '2025-04-11T09:00:00-04:00', actuality: 'planned', stance: 'announces' },
      { source: 'white-house', lane: 'official', party: 'us' },
    )
    const [event] = reconciled([plan, other]).events
    expect(event?.findings.flatMap(({ point, words }) => (point === 'announced time' ? [words] : []))).toEqual([
      'Its announced time is given as 13:00 UTC (White House); 12:00 UTC (Kremlin).',
    ])
  })
})
