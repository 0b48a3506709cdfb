import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const sides = { Russia: 'russia', 'United States': 'us' }
const talks = (words: string, published: string) => told(words, published, { mode: 'meet', who: sides })

test('what points back at talks is no earlier report of talks that come later', () => {
  const aside = 'He called the talks of Russia and the United States useful.'
  const text = `${'The briefing began with the budget and went on to trade. '.repeat(12)}${aside}`
  const briefing = documentOf({ text, published: '2025-02-20T18:00:00Z' })
  const before = [briefing, statementOf(briefing, aside, { mode: 'meet', who: sides })] as const
  const held = talks('Russia and the United States held talks in Istanbul.', '2025-02-27T15:00:00Z')
  expect(linked([before, held]).map(({ when }) => when?.start)).toEqual(['2025-02-27'])
})

test('one report that names a president does not put him into the talks of two sides', () => {
  const many = ['began', 'went on', 'ended', 'were long'].map((end, at) =>
    talks(`The talks of Russia and the United States ${end}.`, `2025-02-18T1${at}:00:00Z`),
  )
  const slip = told('Trump spoke to reporters after the talks of his side with Russia.', '2025-02-18T15:00:00Z', {
    mode: 'meet',
    who: { Trump: 'trump', Russia: 'russia' },
  })
  expect(linked([...many, slip])[0]?.participants.map(({ actor }) => actor)).toEqual(['russia', 'us'])
})

test('one report that names both ministers says who met', () => {
  const many = ['began', 'went on', 'ended'].map((end, at) =>
    talks(`The talks of Russia and the United States ${end}.`, `2025-02-18T1${at}:00:00Z`),
  )
  const full = told('Lavrov and Rubio met in Riyadh.', '2025-02-18T15:00:00Z', {
    mode: 'meet',
    who: { Lavrov: 'lavrov', Rubio: 'rubio' },
  })
  expect(linked([...many, full])[0]?.participants.map(({ actor }) => actor)).toEqual(['lavrov', 'rubio'])
})

test('"he talked to the team" is no report of a visit', () => {
  const visit = told('Macron will visit the United States.', '2025-02-20T12:00:00Z', {
    mode: 'visit',
    actuality: 'planned',
    who: { Macron: 'macron', 'United States': 'us' },
  })
  const talked = told('Macron talked with the United States team.', '2025-02-20T13:00:00Z', {
    mode: null,
    who: { Macron: 'macron', 'United States': 'us' },
  })
  expect(linked([visit, talked])).toHaveLength(2)
})

test('a day long after the report, of what it says has happened, was misread and counts for nothing', () => {
  const slip = told('Putin and Trump spoke of the year 2060.', '2025-03-18T20:00:00Z', { who: PAIR, on: '2060-01-01' })
  expect(linked([slip])[0]?.when).toMatchObject({ start: '2025-03-18', basis: 'published' })
})
