import { expect, test } from 'vitest'
import { reconciled } from '../../../test/fixtures/dossier.js'
import { LENGTH, official, pause, SCOPE } from '../../../test/fixtures/pause.js'
import { told } from '../../../test/fixtures/told.js'

test.each([
  ['00:00 on 20 March', '2025-03-20T00:00:00+03:00', '2025-04-18'],
  ['20 March', '2025-03-20', '2025-04-19'],
  ['08:00 on 20 March', '2025-03-20T08:00:00+03:00', '2025-04-19'],
])('thirty days from %s are counted', (words, start, end) => {
  const text = `Putin and Trump agreed on a 30-day halt of strikes on energy infrastructure from ${words}.`
  const who = { Putin: 'putin', Trump: 'trump' }
  const how = { ...pause, who, stance: 'agrees', terms: { ...LENGTH, ...SCOPE, start: [start, words] } } as const
  const [commitment] = reconciled([told(text, '2025-03-18T18:30:00Z', how, official)], {}).commitments
  expect(commitment?.end.map(({ value }) => value)).toEqual([end])
})
