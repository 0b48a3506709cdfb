import { expect, test } from 'vitest'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const sides = { Russia: 'russia', Us: 'us' } as const
const sent = told('Putin agreed that the ministers of Russia and Us would meet on 18 April.', '2025-04-07T18:00:00Z', {
  mode: 'meet',
  who: sides,
  on: '2025-04-18',
  actuality: 'planned',
  stance: 'agrees',
  by: { Putin: 'putin' },
})
const plan = (who: Readonly<Record<string, string>>, text: string) =>
  told(text, '2025-04-10T10:00:00Z', { mode: 'meet', who, on: '2025-04-18', actuality: 'planned' })

test('those who agreed that others would meet are not told to meet themselves', () => {
  const leaders = plan(PAIR, 'Putin and Trump will meet on 18 April.')
  for (const all of [
    [sent, leaders],
    [leaders, sent],
  ])
    expect(linked(all).map(({ mentions }) => mentions.length)).toEqual([1, 1])
})

test('the plan joins what others of these states hold', () => {
  const ministers = plan({ Lavrov: 'lavrov', Rubio: 'rubio' }, 'Lavrov and Rubio will meet on 18 April.')
  expect(linked([sent, ministers]).map(({ mentions }) => mentions.length)).toEqual([2])
})
