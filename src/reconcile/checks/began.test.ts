import { expect, test } from 'vitest'
import { reconciled, theEvent } from '../../../test/fixtures/dossier.js'
import { type Told, told as toldIn } from '../../../test/fixtures/told.js'

const RUSSIA = { Russia: ['russia', 'actor'], American: ['us', 'recipient'] } as const
const US = { American: ['us', 'actor'], Russia: ['russia', 'recipient'] } as const
/** A text of one sentence whose whole words tell the act. */
function told(...given: Parameters<typeof toldIn>): Told {
  const [document, statement] = toldIn(...given)
  return [document, { ...statement!, trigger: statement!.evidence }]
}

const morning = { type: 'ASSAULT', mode: null } as const

const kremlin = (hour: string) =>
  told(
    'American guards opened fire on a post of Russia at the border.',
    '2025-03-18T14:00:00Z',
    { ...morning, on: `2025-03-18T${hour}Z`, who: US },
    {
      source: 'kremlin',
      lane: 'official',
      party: 'russia',
    },
  )
const whiteHouse = told(
  'Guards of Russia fired first at an American post on the border.',
  '2025-03-18T15:00:00Z',
  { ...morning, on: '2025-03-18T07:00:00Z', who: RUSSIA },
  { source: 'white-house', lane: 'official', party: 'us' },
)
const wire = told(
  'Russia and American guards exchanged fire at the border.',
  '2025-03-18T16:00:00Z',
  { ...morning, on: '2025-03-18', who: { Russia: ['russia', 'actor'], American: ['us', 'actor'] } },
  { source: 'courier' },
)

test('the accounts of one clash are one event of both sides, and who began is told as each tells it', () => {
  const event = theEvent([kremlin('06:40:00'), whiteHouse, wire])
  expect(event.title).toBe('Clash: Us and Russia, 18 March 2025')
  expect(event.status.corroboration).toBe('both sides')
  expect(event.findings.filter(({ point }) => point === 'began').map(({ words }) => words)).toEqual([
    'Who attacked is told differently: Us (Kremlin); Russia (White House).',
  ])
})

test('what each side tells of another hour is no one clash', () => {
  expect(reconciled([kremlin('21:40:00'), whiteHouse]).events).toHaveLength(2)
})

test('strikes that both tell of on one day are no clash', () => {
  const strike = told(
    'American bombers struck a refinery of Russia.',
    '2025-03-18T16:00:00Z',
    { ...morning, on: '2025-03-18T07:30:00Z', who: US },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  expect(reconciled([strike, whiteHouse]).events).toHaveLength(2)
})
