import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'
import { isCollective } from './collective.js'

const CALL = told('Putin and Trump spoke by phone on 12 February.', '2025-02-12T18:00:00Z', {
  who: PAIR,
  on: '2025-02-12',
})

/** An interview that is about these sides and says that "the two presidents" talked. */
function interview(sides: Record<string, string>, on = '2025-02-12') {
  const first = `Trade between ${Object.keys(sides).join(' and ')} is down, he said.`
  const last = `The two presidents talked by phone on ${on}.`
  const document = documentOf({ text: `${first} ${last}`, published: '2025-02-14T09:00:00Z' })
  const about = statementOf(document, first, { type: 'STATE', mode: null, who: sides })
  return [document, about, statementOf(document, last, { who: { 'The two presidents': null }, on })] as const
}

test('"the two presidents" of a text about both states are those whose call of that day another text tells of', () => {
  expect(linked([CALL, interview({ Russia: 'russia', America: 'us' })])).toHaveLength(1)
})

test('"the two presidents" of a text about others, or of another day, are not', () => {
  const mentions = (other: ReturnType<typeof interview>) =>
    linked([CALL, other]).find(({ participants }) => participants.some(({ actor }) => actor === 'putin'))?.mentions
  expect(mentions(interview({ Russia: 'russia', France: 'france' }))).toHaveLength(1)
  expect(mentions(interview({ Russia: 'russia', America: 'us' }, '2025-02-13'))).toHaveLength(1)
})

test('offices in the plural are collective, a person, a body and a minister are not', () => {
  for (const one of [
    'the chief negotiators',
    'Foreign ministers of the two countries',
    'Kenya’s envoys',
    'министры обороны двух стран',
  ])
    expect(isCollective(`"${one}`)).toBe(true)
  for (const one of ['the minister', 'Secretariat', 'Leadership Council', 'министр обороны', 'главарь'])
    expect(isCollective(`"${one}`)).toBe(false)
})

test('what a headline tells in full, the text below it dates by one of the two', () => {
  const title = 'Putin receives a call from Trump.'
  const report = (line: string) => {
    const document = documentOf({ text: `${title} ${line}`, published: '2025-02-12T20:00:00Z' })
    const who = { Putin: 'putin' }
    return [
      document,
      statementOf(document, title, { who: PAIR }),
      statementOf(document, line, { who, on: '2025-02-12' }),
    ] as const
  }
  const events = (line: string) => linked([CALL, report(line)])
  expect(events('Today, 12 February, Putin took the call in his office.')).toHaveLength(1)
  expect(events('Later on 12 February Putin was telephoned again.')).toHaveLength(2)
})
