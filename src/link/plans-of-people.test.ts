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
