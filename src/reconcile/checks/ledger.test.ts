import { describe, expect, test } from 'vitest'
import { COVERED, reconciled } from '../../../test/fixtures/dossier.js'
import { PAIR, told } from '../../../test/fixtures/told.js'
import { burstsOf } from './bursts.js'

const kremlin = { source: 'kremlin', lane: 'official', party: 'russia' } as const
const whiteHouse = { source: 'white-house', lane: 'official', party: 'us' } as const
const call = (day: string) => ({ who: PAIR, on: day })
const february = told('Putin and Trump spoke on 12 February.', '2025-02-12T20:00:00+03:00', call('2025-02-12'), kremlin)
const marchHere = told('Putin and Trump spoke on 18 March.', '2025-03-18T21:00:00+03:00', call('2025-03-18'), kremlin)
const marchThere = told(
  'President Trump spoke with President Putin on 18 March.',
  '2025-03-18T22:00:00Z',
  call('2025-03-18'),
  whiteHouse,
)
const several = told('Trump said he had spoken with Putin several times.', '2025-03-19T16:00:00Z', {
  who: PAIR,
  by: { Trump: 'trump' },
  count: { words: 'several', min: 3 },
})

describe('a tally', () => {
  test('tells the number on record by side from the number claimed', () => {
    const [tally] = reconciled([february, marchHere, marchThere, several]).tallies
    expect(tally?.onRecord).toMatchObject({ total: 2, byParty: [{ party: 'russia' }, { party: 'us' }] })
    expect(tally?.onRecord.bothSides).toHaveLength(1)
    expect(tally?.words).toBe(
      '2 on record (Russia 2, Us 1); “several” (counted as 3 or more) claimed by Trump (19 March 2025)',
    )
  })

  test('lays the claimed number beside the last recorded call before it', () => {
    const { events } = reconciled([february, marchHere, several])
    expect(events.map(({ findings }) => findings.filter(({ point }) => point === 'number').length)).toEqual([0, 1])
  })

  test('counts what was only announced apart from what is on record as held, whoever else tells of it', () => {
    const plan = told(
      'Сегодня вечером Путин поговорит по телефону с Трампом.',
      '2025-05-19T12:00:00+03:00',
      {
        who: { Путин: 'putin', Трампом: 'trump' },
        on: '2025-05-19',
        actuality: 'planned',
        stance: 'announces',
      },
      { ...kremlin, lang: 'ru' },
    )
    const wire = told('Putin and Trump have spoken for two hours.', '2025-05-19T19:30:00Z', call('2025-05-19'), {
      source: 'courier',
    })
    const [tally] = reconciled([february, plan, wire]).tallies
    expect(tally?.onRecord.total).toBe(1)
    expect(tally?.announcedOnly).toHaveLength(1)
    expect(tally?.words).toBe('1 on record (Russia 1); 1 announced, told as held by others only')
  })

  test('counts a call announced and not held apart', () => {
    const plan = told(
      'Trump will call Putin on 4 April.',
      '2025-04-03T12:00:00Z',
      { ...call('2025-04-04'), actuality: 'planned', stance: 'announces' },
      whiteHouse,
    )
    const [tally] = reconciled([february, plan], { coverage: COVERED }).tallies
    expect([tally?.onRecord.total, tally?.announcedNotHeld.length]).toEqual([1, 1])
  })
})

test('a source record counts what became of early reports', () => {
  const early = told('Putin and Trump are on the phone, 18 March.', '2025-03-18T17:00:00+03:00', call('2025-03-18'), {
    source: 'channel',
    lane: 'informal',
  })
  const rumour = told('Putin and Trump spoke on 4 March.', '2025-03-05T09:00:00+03:00', call('2025-03-04'), {
    source: 'channel',
    lane: 'informal',
  })
  const denial = told('Peskov denied that Putin and Trump spoke on 4 March.', '2025-03-05T12:00:00+03:00', {
    ...call('2025-03-04'),
    actuality: 'not',
    stance: 'denies',
    by: { Peskov: 'peskov' },
  })
  const record = reconciled([early, marchHere, rumour, denial]).sources.find(({ source }) => source === 'channel')
  expect(record?.words).toBe('1 of 2 early reports later on record, 1 contradicted, 0 open.')
  expect(record).toMatchObject({ documents: 2, medianLeadMinutes: 240, leadTimes: 1 })
  expect(record?.leads?.map(({ at }) => at)).toEqual(['2025-03-05T06:00:00Z', '2025-03-18T14:00:00Z'])
})

test('a week of ten times the usual number of texts is a burst, an even flow is none', () => {
  const day = (at: number, count: number) => Array.from({ length: count }, (_, n) => Date.UTC(2025, 1, 1 + at, 8, n))
  const even = Array.from({ length: 60 }, (_, at) => day(at, 2)).flat()
  const busy = Array.from({ length: 60 }, (_, at) => day(at, at >= 30 && at < 37 ? 20 : 2)).flat()
  const period = [Date.UTC(2025, 0, 1), Date.UTC(2025, 5, 1)] as const
  expect(burstsOf(even, period)).toEqual([])
  expect(burstsOf(busy, period)).toMatchObject([{ start: '2025-03-03', end: '2025-03-09', documents: 140 }])
})

test('quotes about an event are kept by speaker, each once and word for word', () => {
  const words = 'the beginning of a good thing'
  const remark = (publisher: string) =>
    told(
      `Trump called the call “${words}”.`,
      '2025-03-18T23:00:00Z',
      {
        type: 'STATE',
        mode: null,
        who: { Trump: ['trump', 'actor'] },
        by: { Trump: 'trump' },
        stance: 'characterises',
        quote: words,
      },
      { publisher },
    )
  const event = reconciled([marchHere, remark('A'), remark('B')]).events[0]
  expect(event?.voices).toMatchObject([
    { speaker: 'Trump', party: 'us', stance: 'characterises', cite: { text: words } },
  ])
})

test('three lengths of one meeting stay three, each with its source', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' } as const
  const text = (words: string, publisher: string, hour: number) =>
    told(`Putin and Witkoff talked for ${words}.`, `2025-04-11T${hour}:00:00Z`, meeting, { publisher })
  const event = reconciled([text('four hours', 'A', 20), text('over four hours', 'B', 21), text('4.5 hours', 'C', 22)])
    .events[0]
  expect(event?.findings.find(({ point }) => point === 'length')?.words).toBe(
    'Its length is given as 4 h (A); over 4 h (B); 4 h 30 min (C).',
  )
})
