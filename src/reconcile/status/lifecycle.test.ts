import { expect, test } from 'vitest'
import { COVERED, theEvent } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' } as const
const kremlin = { source: 'kremlin', lane: 'official', party: 'russia' } as const
const planned = (text: string, hour: string) =>
  told(text, `2025-04-11T${hour}:00Z`, { ...meeting, actuality: 'planned', stance: 'announces' }, kremlin)
const plan = planned('Putin will meet Witkoff on 11 April.', '09:00')
const again = planned('Putin will meet Witkoff on 11 April after all.', '12:10')
const off = told(
  'The meeting of Putin and Witkoff on 11 April is called off.',
  '2025-04-11T10:00:00Z',
  { ...meeting, actuality: 'not', stance: 'announces' },
  kremlin,
)
const truce = told(
  'Russia agreed to a ceasefire from 12 April.',
  '2025-04-11T09:00:00Z',
  {
    type: 'RETREAT',
    mode: 'ceasefire',
    who: { Russia: ['russia', 'actor'] },
    on: '2025-04-12',
    actuality: 'planned',
    stance: 'agrees',
  },
  kremlin,
)
const heard = told(
  'Putin and Witkoff will not meet on 11 April, we hear.',
  '2025-04-11T10:30:00Z',
  { ...meeting, actuality: 'not' },
  { source: 'channel', lane: 'informal' },
)

test.each([
  ['called off by a party', [plan, off], { now: '2025-04-11T12:00:00Z' }, 'cancelled'],
  ['called off by a party and announced again', [plan, off, again], { now: '2025-04-11T12:30:00Z' }, 'announced'],
  ['called off by a channel’s word, its time not passed', [plan, heard], { now: '2025-04-11T12:00:00Z' }, 'announced'],
  [
    'called off by a channel’s word, and nobody tells that it was held',
    [plan, heard],
    { coverage: COVERED },
    'cancelled',
  ],
  ['that is a truce agreed, of which nothing is told later', [truce], { coverage: COVERED }, 'announced'],
  ['announced again after a channel’s word', [plan, heard, again], { coverage: COVERED }, 'lapsed'],
] as const)('an event %s', (_, texts, options, expected) => {
  expect(theEvent(texts, options).status.lifecycle).toBe(expected)
})
