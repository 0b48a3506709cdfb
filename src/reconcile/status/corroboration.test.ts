import { expect, test } from 'vitest'
import { COVERED, DOSSIER, SOURCES, theEvent } from '../../../test/fixtures/dossier.js'
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

test('announcements of both sides put it on record with one at most once others tell that it took place', () => {
  const announced = (
    [
      ['kremlin', 'russia'],
      ['white-house', 'us'],
    ] as const
  ).map(([source, party]) =>
    told(
      `Putin and Trump will speak by phone on 18 March, the ${source} said.`,
      '2025-03-17T09:00:00Z',
      { ...call, actuality: 'planned', stance: 'announces' },
      { source, lane: 'official', party },
    ),
  )
  const before = theEvent(announced, { asOf: '2025-03-17T12:00:00Z' }).status
  const during = theEvent([...announced, channel, kremlin, whiteHouse], { asOf: '2025-03-18T18:00:00+03:00' }).status
  const after = theEvent([...announced, channel, kremlin, whiteHouse], { asOf: '2025-03-18T21:30:00+03:00' }).status
  const whole = theEvent([...announced, channel, kremlin, whiteHouse]).status
  expect([before, during, after, whole].map((one) => [one.corroboration, one.lifecycle])).toEqual([
    ['both sides', 'announced'],
    ['one side', 'occurred'],
    ['one side', 'occurred'],
    ['both sides', 'occurred'],
  ])
  expect(during.why[0]?.words).toMatch(/announced it; that it took place is told by Moscow Watch/)
  expect(after.why[0]?.words).toMatch(/alone tells that it took place/)
})

test('a plan on record and an outcome told by others are said apart', () => {
  const plan = told(
    'Владимир Путин сегодня встретится с переговорной группой США во главе со Стивеном Уиткоффом.',
    '2025-04-11T12:10:00+03:00',
    {
      mode: 'meet',
      who: { 'Владимир Путин': 'putin', 'Стивеном Уиткоффом': 'witkoff' },
      on: '2025-04-11',
      actuality: 'planned',
      stance: 'announces',
    },
    { source: 'kremlin', lane: 'official', party: 'russia', lang: 'ru' },
  )
  const wire = told(
    'Putin and Witkoff talked for over four hours on Friday.',
    '2025-04-11T20:40:00Z',
    { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' },
    { source: 'courier' },
  )
  const { status } = theEvent([plan, wire])
  expect([status.corroboration, status.lifecycle]).toEqual(['one side', 'occurred'])
  expect(status.byParty.find(({ party }) => party === 'russia')).toMatchObject({ level: 'official', announces: true })
  expect(status.why.map(({ words }) => words)).toEqual([
    'Official texts of Russia announced it; that it took place is told by The Courier.',
    'Announced by Russia; told as having happened by The Courier.',
  ])
})

test.each([
  ['captured throughout', COVERED, 'none'],
  ['not captured in May', COVERED.map((one) => ({ ...one, to: '2025-05-01T00:00:00Z' })), 'not covered'],
])('of a plan that nobody dates a side is silent only where its texts are %s', (_, coverage, level) => {
  const invited = told(
    'The Russian president has invited Trump to Moscow.',
    '2025-02-12T20:00:00+03:00',
    { mode: 'visit', who: { Trump: 'trump', Moscow: 'russia' }, actuality: 'planned', stance: 'announces' },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )
  const event = theEvent([invited], { coverage })
  expect(event.status.byParty.find(({ party }) => party === 'us')?.level).toBe(level)
  const words = event.findings.find(({ rule }) => rule === 'coverage-before-absence')?.words
  expect(words).toMatch(
    level === 'none' ? /nothing of it was found/i : /not captured throughout since it was first told of/,
  )
})

test('what a third state says in passing of a contact of two others does not make it one of both sides', () => {
  const meeting = { mode: 'meet', who: { Putin: 'putin', Macron: 'macron' }, on: '2025-03-18' } as const
  const own = told('Putin met Macron on 18 March.', '2025-03-18T21:14:00+03:00', meeting, {
    source: 'kremlin',
    lane: 'official',
    party: 'russia',
  })
  const passing = told('Putin met Macron on 18 March, as you know.', '2025-03-19T12:00:00-04:00', meeting, {
    source: 'white-house',
    lane: 'official',
    party: 'us',
  })
  const { corroboration, why } = theEvent([own, passing]).status
  expect(corroboration).toBe('one side')
  expect(why.find(({ field }) => field === 'corroboration')?.words).toContain('Russia')
})

test('what one side only points back at is on record with it once an official text tells of it, and not before', () => {
  const passing = told(
    'The term began weeks after the call of Trump with Putin on 18 March.',
    '2025-04-17T12:00:00-04:00',
    call,
    {
      source: 'white-house',
      lane: 'official',
      party: 'us',
    },
  )
  const text = passing[0].text
  const at = text.indexOf('call')
  const aside = [passing[0], { ...passing[1]!, trigger: [at, at + 4] as const }] as const
  const alone = theEvent([channel, aside]).status
  const both = theEvent([channel, kremlin, aside]).status
  expect([alone, both].map(({ corroboration }) => corroboration)).toEqual(['attributed', 'both sides'])
  expect(alone.why[0]?.words).toContain('in passing')
})

test('whoever mediates or hosts talks has them on record where the dossier has an official source of it, and a mere witness has not', () => {
  const talks = told('Iran and the United States held talks in Moscow on 18 March.', '2025-03-18T20:00:00+01:00', {
    mode: 'meet',
    who: { Iran: 'iran', 'United States': 'us' },
    on: '2025-03-18',
    at: ['Moscow', 'moscow'],
  })
  const by = (party: string) => {
    const ministry = { ...SOURCES[0]!, id: 'ministry', name: 'Ministry', party, publisher: 'Ministry' }
    const official = [{ ...talks[0], source: 'ministry', lane: 'official', party } as const, talks[1]!] as const
    return theEvent([official], { dossier: { ...DOSSIER, parties: ['iran', 'us'], sources: [...SOURCES, ministry] } })
      .status.corroboration
  }
  expect([by('russia'), by('ukraine')]).toEqual(['on record', 'reported'])
})

test('the official text of a state that the dossier names only as a source counts for its own contact', () => {
  const elysee = { ...SOURCES[0]!, id: 'elysee', name: 'Élysée', party: 'france', publisher: 'Élysée' }
  const spoke = told(
    'President Macron spoke with Putin on 18 March.',
    '2025-03-18T20:00:00+03:00',
    { who: { 'President Macron': 'macron', Putin: 'putin' }, on: '2025-03-18' },
    { source: 'elysee', lane: 'official', party: 'france' },
  )
  const dossier = { ...DOSSIER, sources: [...SOURCES, elysee] }
  const { status, findings } = theEvent([spoke], { dossier, coverage: COVERED })
  expect(status.corroboration).toBe('one side')
  expect(findings.map(({ words }) => words).join(' ')).toContain(
    'Nothing of it was found in the captured official texts of Russia',
  )
})

test('what is told by nobody but an outlet that tells that it is put off is cancelled, and no fact', () => {
  const off = told(
    'The call of Putin and Trump planned for 18 March has been put off, the Courier has learned.',
    '2025-03-17T09:00:00-04:00',
    { ...call, actuality: 'not' },
    { source: 'courier' },
  )
  expect(theEvent([off]).status.lifecycle).toBe('cancelled')
})

test('what an outlet itself takes back later is no longer told as held', () => {
  const talks = { mode: 'meet', who: PAIR, on: '2025-04-11' } as const
  const paper = { source: 'channel', lane: 'media', publisher: 'Evening Post' } as const
  const report = told('Putin and Trump met on 11 April.', '2025-04-12T08:00:00Z', talks, paper)
  const correction = told(
    'Putin and Trump did not meet on 11 April, as we reported.',
    '2025-04-14T08:00:00Z',
    { ...talks, actuality: 'not' },
    paper,
  )
  const other = told('Trump and Putin met on 11 April.', '2025-04-12T09:00:00Z', talks, {
    source: 'channel',
    lane: 'media',
    publisher: 'Harbour News',
  })
  expect(theEvent([report, correction]).status.lifecycle).toBe('lapsed')
  expect(theEvent([report, other, correction]).status.lifecycle).toBe('fact')
})
