import { describe, expect, test } from 'vitest'
import { reconciled } from '../../../test/fixtures/dossier.js'
import { PAIR, type Told, told } from '../../../test/fixtures/told.js'

const many = { words: 'many times', min: 3 }
const claim = (text: string, published: string, more: Partial<Parameters<typeof told>[2]> = {}): Told =>
  told(text, published, { who: PAIR, by: { Trump: 'trump' }, count: many, ...more })
const first = claim('Trump told reporters that he and Putin had spoken many times.', '2025-06-03T18:00:00Z')
const nextDay = claim('Trump yesterday: I spoke to Putin many times.', '2025-06-04T07:30:00Z', {
  by: { 'Trump yesterday:': 'trump' },
  who: { 'Trump yesterday': 'trump', Putin: 'putin' },
  on: '2025-06-03',
  when: { span: [6, 15], start: '2025-06-03', end: '2025-06-03', precision: 'day' },
})
const claims = (all: readonly Told[]) => reconciled(all).tallies.flatMap((tally) => tally.claims)

describe('the same claim of a number', () => {
  test('told again on the next day is one claim, dated at its first, with both texts', () => {
    const [one, ...others] = claims([first, nextDay])
    expect(others).toEqual([])
    expect(one?.at).toBe('2025-06-03T18:00:00Z')
    expect([one?.cite, ...(one?.also ?? [])].map((cite) => cite?.document)).toEqual([first[0].id, nextDay[0].id])
  })

  test('dates from the day that its only report gives to the saying', () => {
    expect(claims([nextDay])).toMatchObject([{ at: '2025-06-03' }])
  })

  test('made weeks later, with another number or by somebody else is another claim', () => {
    const weeksLater = claim('Trump: with Putin we have spoken many times.', '2025-06-28T12:00:00Z')
    const other = claim('Trump says he spoke with Putin a dozen times.', '2025-06-04T12:00:00Z', {
      count: { words: 'a dozen', min: 12, max: 12 },
    })
    const putin = claim('Putin said that he had spoken with Trump many times.', '2025-06-04T09:00:00Z', {
      by: { Putin: 'putin' },
    })
    expect(claims([first, weeksLater, other, putin])).toHaveLength(4)
  })
})
