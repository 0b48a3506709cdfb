import { expect, test } from 'vitest'
import { reconciled } from '../../../test/fixtures/dossier.js'
import { official, pause } from '../../../test/fixtures/pause.js'
import { told } from '../../../test/fixtures/told.js'

const truce = { ...pause, who: { Trump: ['trump', 'actor'], Putin: ['putin', 'actor'] } } as const
const proposed = told(
  'Putin proposed to Trump to prolong the truce until 30 September.',
  '2025-06-20T12:00:00Z',
  {
    ...truce,
    stance: 'proposes',
    actuality: 'possible',
    by: { Putin: 'putin' },
    terms: { end: ['2025-09-30', '30 September'] },
  },
  official,
)

test('whoever proposes a truce to another has proposed it alone, and it has no end yet', () => {
  const [commitment] = reconciled([proposed], { now: '2025-07-01T00:00:00Z' }).commitments
  expect(commitment?.steps.map(({ state, actor }) => [state, actor])).toEqual([['proposed', 'putin']])
  expect(commitment?.standing).toEqual([{ party: 'russia', state: 'proposed' }])
  expect(commitment?.end).toEqual([])
})
