import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

test('a summit of two people that is only being prepared is not what the delegations of their states held', () => {
  const summit = told('A Putin–Trump summit is being prepared.', '2025-02-13', {
    mode: 'meet',
    who: PAIR,
    actuality: 'planned',
  })
  const talks = told('Russia and the US held talks in Riyadh.', '2025-02-18', {
    mode: 'meet',
    who: { Russia: 'russia', US: 'us' },
    on: '2025-02-18',
  })
  expect(linked([summit, talks]).map(({ participants }) => participants.map(({ actor }) => actor))).toEqual(
    expect.arrayContaining([
      ['putin', 'trump'],
      ['russia', 'us'],
    ]),
  )
})

test('what did not happen for years denies no contact of the last days', () => {
  const report = told('Putin and Trump spoke on 25 February.', '2025-02-25T12:00:00Z', {
    who: PAIR,
    on: '2025-02-25',
  })
  const denial = (words: string) =>
    told(words, '2025-02-26T12:00:00Z', { who: PAIR, actuality: 'not', stance: 'denies' })
  const mentions = (words: string) => linked([report, denial(words)]).map((event) => event.mentions.length)
  expect(mentions('Putin and Trump had not spoken in three years, Trump said.')).toEqual([1, 1])
  expect(mentions('Putin and Trump did not speak, Trump said.')).toEqual([2])
})

test('"X hosts Y" and "X met Y" of one day are one event; a visit to a state is a journey of its own', () => {
  const on = '2025-02-11'
  const visitOf = (words: string, mode: string, who: Record<string, string>) =>
    told(words, '2025-02-11T12:00:00Z', { mode, who, on })
  const meeting = visitOf('Putin and Witkoff met on 11 February.', 'meet', { Putin: 'putin', Witkoff: 'witkoff' })
  const host = visitOf('Putin hosts Witkoff, 11 February.', 'visit', { Putin: 'putin', Witkoff: 'witkoff' })
  const trip = visitOf('Witkoff visited Russia on 11 February.', 'visit', { Witkoff: 'witkoff', Russia: 'russia' })
  expect(linked([meeting, host])).toHaveLength(1)
  const three = { Putin: 'putin', Witkoff: 'witkoff', Macron: 'macron' }
  const leaders = visitOf('Putin hosts Witkoff and Macron, 11 February.', 'visit', three)
  const summit = visitOf('Putin, Witkoff and Macron held a summit on 11 February.', 'multilateral', three)
  expect(linked([leaders, summit])).toHaveLength(1)
  expect(linked([meeting, trip])).toHaveLength(2)
})

test('what somebody used to discuss is no report of the call of last week', () => {
  const call = told('Putin and Trump spoke by phone on 12 February.', '2025-02-12T18:00:00Z', {
    who: PAIR,
    on: '2025-02-12',
  })
  const long = documentOf({
    text: `${'We are fine, thank you all. '.repeat(30)}Putin and Trump discuss it on the phone, as they used to.`,
    published: '2025-02-18T18:00:00Z',
  })
  const habit = statementOf(long, 'Putin and Trump discuss it on the phone, as they used to.', { who: PAIR })
  expect(linked([call, [long, habit]]).map(({ mentions }) => mentions.length)).toEqual([1])
})

test('talks told of two states by the day are of neither of two meetings of their people', () => {
  const on = '2025-02-18'
  const met = (text: string, who: Record<string, string>, id: string) =>
    told(text, on, { mode: 'meet', who, on }, { id })
  const states = met('Russia and the US held talks.', { Russia: 'russia', US: 'us' }, 'a')
  const ministers = met('Lavrov and Rubio met.', { Lavrov: 'lavrov', Rubio: 'rubio' }, 'b')
  const leaders = met('Putin and Witkoff met.', { Putin: 'putin', Witkoff: 'witkoff' }, 'c')
  expect(linked([states, ministers])).toHaveLength(1)
  expect(linked([states, ministers, leaders]).map(({ mentions }) => mentions.length)).toEqual([1, 1, 1])
})

test('a trilateral meeting of two named sides is not what two of their people are said to have held that day', () => {
  const three = told(
    'A vice minister hosted a trilateral meeting with Russia and the United States on 27 February.',
    '2025-02-27T10:00:00Z',
    {
      mode: 'multilateral',
      who: { Russia: 'russia', 'United States': 'us' },
      on: '2025-02-27',
    },
  )
  const two = told('Lavrov secretly met Rubio in Geneva on 27 February.', '2025-02-27T20:00:00Z', {
    mode: 'meet',
    who: { Lavrov: 'lavrov', Rubio: 'rubio' },
    on: '2025-02-27',
  })
  expect(linked([three, two])).toHaveLength(2)
  expect(linked([two, three])).toHaveLength(2)
})

test('a trip to a state that is announced is the meeting there with somebody of that state on that day, and no meeting of others', () => {
  const trip = told('Witkoff will travel to Russia on 11 February.', '2025-02-08T12:00:00Z', {
    mode: 'visit',
    who: { Witkoff: 'witkoff', Russia: 'russia' },
    on: '2025-02-11',
    actuality: 'planned',
  })
  const met = (words: string, who: Record<string, string>) =>
    told(words, '2025-02-11T18:00:00Z', { mode: 'meet', who, on: '2025-02-11' })
  expect(linked([trip, met('Putin received Witkoff.', { Putin: 'putin', Witkoff: 'witkoff' })])).toHaveLength(1)
  expect(linked([trip, met('Macron received Witkoff.', { Macron: 'macron', Witkoff: 'witkoff' })])).toHaveLength(2)
})
