import { describe, expect, test } from 'vitest'
import { COVERED, DOSSIER, reconciled, theEvent } from '../../../test/fixtures/dossier.js'
import { PAIR, told } from '../../../test/fixtures/told.js'

const call = { who: PAIR, on: '2025-03-18' } as const
const kremlin = told('Putin and Trump had a telephone conversation on 18 March.', '2025-03-18T21:14:00+03:00', call, {
  source: 'kremlin',
  lane: 'official',
  party: 'russia',
})
const whiteHouse = told('President Trump and President Putin spoke on 18 March.', '2025-03-18T18:14:00-04:00', call, {
  source: 'white-house',
  lane: 'official',
  party: 'us',
})
const channel = told('Putin and Trump are on the phone, 18 March.', '2025-03-18T17:04:00+03:00', call, {
  source: 'channel',
  lane: 'informal',
})

describe('corroboration', () => {
  test.each([
    ['a channel alone', [channel], 'reported'],
    ['one side’s official text', [channel, kremlin], 'one side'],
    ['both sides’ official texts', [kremlin, whiteHouse], 'both sides'],
    [
      'official words in a newspaper',
      [
        told(
          'Peskov said that Putin and Trump spoke.',
          '2025-03-18T20:00:00Z',
          { ...call, by: { Peskov: 'peskov' } },
          { source: 'courier' },
        ),
      ],
      'attributed',
    ],
    [
      'the own record of the only party',
      [
        told(
          'Putin arrived in Moscow on 18 March.',
          '2025-03-18T20:00:00Z',
          { type: 'MOVE', mode: 'arrive', who: { Putin: ['putin', 'actor'] }, on: '2025-03-18' },
          { source: 'kremlin', lane: 'official', party: 'russia' },
        ),
      ],
      'on record',
    ],
    [
      'unnamed sources in a newspaper',
      [
        told(
          'Putin and Trump spoke, sources say.',
          '2025-03-18T20:00:00Z',
          { ...call, by: { sources: null } },
          { source: 'courier' },
        ),
      ],
      'reported',
    ],
  ] as const)('of %s', (_, texts, expected) => {
    expect(theEvent(texts).status.corroboration).toBe(expected)
  })

  test('a call reported only by the other side is one-sided, with the silence of this side told apart from a gap', () => {
    const uncovered = theEvent([whiteHouse])
    const covered = theEvent([whiteHouse], { coverage: COVERED })
    expect(uncovered.status.byParty.map(({ party, level }) => [party, level])).toEqual([
      ['russia', 'not covered'],
      ['us', 'official'],
    ])
    expect(covered.status.byParty.map(({ level }) => level)).toEqual(['none', 'official'])
    expect(covered.findings.find(({ kind }) => kind === 'gap')?.words).toMatch(/nothing of it was found/i)
  })

  test('a day on which the official feed was down is "not covered"', () => {
    const gap = [
      { source: 'kremlin', from: '2025-03-01T00:00:00Z', to: '2025-03-18T10:00:00Z' },
      { source: 'kremlin', from: '2025-03-18T23:00:00Z', to: '2025-04-01T00:00:00Z' },
    ]
    expect(theEvent([whiteHouse], { coverage: gap }).status.byParty[0]?.level).toBe('not covered')
  })

  test('history tells each move with its moment', () => {
    expect(
      theEvent([kremlin, whiteHouse, channel]).status.history.map(({ at, corroboration }) => [at, corroboration]),
    ).toEqual([
      ['2025-03-18T14:04:00Z', 'reported'],
      ['2025-03-18T18:14:00Z', 'one side'],
      ['2025-03-18T22:14:00Z', 'both sides'],
    ])
  })

  test('is computed as of a moment', () => {
    const asOf = (moment: string) =>
      reconciled([kremlin, whiteHouse, channel], { asOf: moment }).events[0]?.status.corroboration
    expect([asOf('2025-03-18T14:00:00Z'), asOf('2025-03-18T15:00:00Z'), asOf('2025-03-18T20:00:00Z')]).toEqual([
      undefined,
      'reported',
      'one side',
    ])
  })
})

const meeting = { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' } as const
const plan = told(
  'Putin will meet Witkoff on 11 April.',
  '2025-04-11T09:00:00Z',
  { ...meeting, actuality: 'planned', stance: 'announces' },
  {
    source: 'kremlin',
    lane: 'official',
    party: 'russia',
  },
)

describe('lifecycle', () => {
  const held = told('Putin met Witkoff on 11 April.', '2025-04-11T20:00:00Z', meeting, { source: 'courier' })
  const off = told(
    'The meeting of Putin and Witkoff on 11 April is called off.',
    '2025-04-11T10:00:00Z',
    { ...meeting, actuality: 'not', stance: 'announces' },
    {
      source: 'kremlin',
      lane: 'official',
      party: 'russia',
    },
  )
  test.each([
    ['told without an announcement', [held], {}, 'fact'],
    ['announced and its time not passed', [plan], { now: '2025-04-11T12:00:00Z' }, 'announced'],
    ['announced and told', [plan, held], {}, 'occurred'],
    ['announced, and silence in captured hours', [plan], { coverage: COVERED }, 'lapsed'],
    ['announced, and nobody listened', [plan], {}, 'announced'],
    ['called off beforehand', [plan, off], {}, 'cancelled'],
  ] as const)('of an event %s', (_, texts, options, expected) => {
    expect(theEvent(texts, options).status.lifecycle).toBe(expected)
  })

  test('a plan that nobody could check says so, with the rule', () => {
    expect(theEvent([plan]).status.why.map(({ rule }) => rule)).toContain('coverage-before-absence')
  })

  test('an announcement that others tell the outcome of leaves a gap in the record', () => {
    expect(theEvent([plan, held]).findings.map(({ rule }) => rule)).toContain('gap-outcome')
  })
})

describe('disputed', () => {
  const denial = told(
    'Peskov denied that Putin and Trump spoke on 18 March.',
    '2025-03-18T12:00:00Z',
    { ...call, actuality: 'not', stance: 'denies', by: { Peskov: 'peskov' } },
    { source: 'courier' },
  )

  test('a denial before any claim makes the later claim disputed', () => {
    const { status } = theEvent([denial, channel])
    expect(status).toMatchObject({ disputed: true, corroboration: 'reported' })
    expect(status.why.find(({ field }) => field === 'disputed')).toMatchObject({
      rule: 'disputed-denied',
      words: 'Denied by Peskov.',
    })
  })

  test('an outlet’s own doubt is no denial of a party', () => {
    const doubt = told(
      'There was no call of Putin and Trump on 18 March, our source insists.',
      '2025-03-18T22:00:00Z',
      { ...call, actuality: 'not', stance: 'denies' },
      { source: 'courier' },
    )
    expect(theEvent([channel, doubt]).status.disputed).toBe(false)
  })
})

test('every event of a dossier without parties still gets a status', () => {
  const open = { ...DOSSIER, parties: [], sources: [], tallies: [] }
  expect(theEvent([kremlin, whiteHouse], { dossier: open }).status.corroboration).toBe('both sides')
})
