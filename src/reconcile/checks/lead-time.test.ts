import { expect, test } from 'vitest'
import { theEvent } from '../../../test/fixtures/dossier.js'
import { PAIR, told } from '../../../test/fixtures/told.js'

const call = { who: PAIR, on: '2025-03-18' } as const
const post = (published: string) =>
  told('Putin and Trump are on the phone.', published, call, { source: 'channel', lane: 'informal' })
const readout = (published: string) =>
  told('Putin and Trump had a telephone conversation.', published, call, {
    source: 'kremlin',
    lane: 'official',
    party: 'russia',
  })

test('lead time is the minutes from the first report to the first official text', () => {
  const { leadTime } = theEvent([post('2025-03-18T17:04:00+03:00'), readout('2025-03-18T21:14:00+03:00')])
  expect(leadTime).toMatchObject({
    minMinutes: 250,
    maxMinutes: 250,
    open: false,
    firstReport: { source: 'channel', lane: 'informal' },
  })
})

test('a readout with only a date makes it an interval', () => {
  const { leadTime } = theEvent([post('2025-03-18T02:00:00+03:00'), readout('2025-03-18')])
  expect([leadTime.minMinutes, leadTime.maxMinutes]).toEqual([0, 22 * 60])
})

test('it stays open, with the time passed as its least, while nobody official confirms', () => {
  const { leadTime } = theEvent([post('2025-03-18T17:04:00+03:00')], { now: '2025-03-18T16:04:00Z' })
  expect(leadTime).toMatchObject({ minMinutes: 120, maxMinutes: null, open: true, firstOfficial: [] })
})

test('an event that the official text tells first has no lead', () => {
  const { leadTime } = theEvent([post('2025-03-18T22:00:00+03:00'), readout('2025-03-18T21:14:00+03:00')])
  expect(leadTime).toMatchObject({ minMinutes: 0, maxMinutes: 0, firstReport: { source: 'kremlin' } })
})
