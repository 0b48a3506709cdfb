import { expect, test } from 'vitest'
import { withoutTold } from './told-headers.js'

test('a server cannot tell the date, zone or language that only a person may tell', () => {
  const sent = { 'content-type': 'text/plain', 'X-Readout-Published': 'yesterday', 'x-readout-lang': 'ru' }
  expect(withoutTold(sent)).toEqual({ 'content-type': 'text/plain' })
})
