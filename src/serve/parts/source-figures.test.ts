import { expect, test } from 'vitest'
import { SOURCES } from '../../../test/fixtures/dossier.js'
import { coverageInWords } from './source-figures.js'

const span = { source: 'palace', from: '2031-01-31T21:00:00Z', to: '2031-02-28T21:00:00Z' }

test.each([
  ['the days of its own zone, the last one included', 'Europe/Moscow', '1 Feb 2031 – 28 Feb 2031'],
  ['days of UTC where its zone is not known', null, '31 Jan 2031 – 28 Feb 2031'],
])('what is captured without a gap is told by %s', (_, zone, words) => {
  const source = { ...SOURCES[0]!, zone }
  expect(coverageInWords({ source, covered: [span] }, { lang: 'en' })).toBe(words)
})
