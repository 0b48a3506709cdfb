import { expect, test } from 'vitest'
import { theEvent } from '../../../test/fixtures/dossier.js'
import { PAIR, told } from '../../../test/fixtures/told.js'

const call = { who: PAIR, on: '2025-03-18' } as const
const kremlin = told('Putin and Trump had a telephone conversation on 18 March.', '2025-03-18T21:14:00+03:00', call, {
  source: 'kremlin',
  lane: 'official',
  party: 'russia',
})
const whiteHouse = told('President Trump and President Putin spoke on 18 March.', '2025-03-18T18:14:00-04:00', call, {
  source: 'white-house',
  lane: 'official',
  party: 'us',
})
const channel = told('Putin and Trump are on the phone, 18 March.', '2025-03-18T17:04:00+03:00', call, {
  source: 'channel',
  lane: 'informal',
})

test('announcements of both sides put it on record with one at most once others tell that it took place', () => {
  const announced = (
    [
      ['kremlin', 'russia'],
      ['white-house', 'us'],
    ] as const
  ).map(([source, party]) =>
    told(
      `Putin and Trump will speak by phone on 18 March, the ${source} said.`,
      '2025-03-17T09:00:00Z',
      { ...call, actuality: 'planned', stance: 'announces' },
      { source, lane: 'official', party },
    ),
  )
  const before = theEvent(announced, { asOf: '2025-03-17T12:00:00Z' }).status
  const during = theEvent([...announced, channel, kremlin, whiteHouse], { asOf: '2025-03-18T18:00:00+03:00' }).status
  const after = theEvent([...announced, channel, kremlin, whiteHouse], { asOf: '2025-03-18T21:30:00+03:00' }).status
  const whole = theEvent([...announced, channel, kremlin, whiteHouse]).status
  expect([before, during, after, whole].map((one) => [one.corroboration, one.lifecycle])).toEqual([
    ['both sides', 'announced'],
    ['one side', 'occurred'],
    ['one side', 'occurred'],
    ['both sides', 'occurred'],
  ])
  expect(during.why[0]?.words).toMatch(/announced it; none tells that it took place/)
  expect(after.why[0]?.words).toMatch(/alone tells that it took place/)
})
