import { expect, test } from 'vitest'
import { joinedSpans } from './joined-spans.js'

const span = (from: string, to: string) => ({ source: 'kremlin', from: `2025-04-${from}`, to: `2025-04-${to}` })

test('spans that overlap or touch are one, across zones; a gap and an empty span stay out', () => {
  const spans = [
    span('11T12:00:00Z', '12T00:00:00Z'),
    span('10T00:00:00Z', '11T00:00:00Z'),
    span('11T02:00:00+03:00', '11T12:00:00Z'),
    span('12T00:00:01Z', '13T00:00:00Z'),
    span('10T06:00:00Z', '10T07:00:00Z'),
    span('14T00:00:00Z', '14T00:00:00Z'),
  ]
  expect(joinedSpans(spans)).toEqual([span('10T00:00:00Z', '12T00:00:00Z'), span('12T00:00:01Z', '13T00:00:00Z')])
})
