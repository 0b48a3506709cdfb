import { expect, test } from 'vitest'
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
