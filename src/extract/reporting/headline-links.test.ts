import { expect, test } from 'vitest'
import { statementsOf } from '../../../test/statements/in-short.js'

/** `TYPE speaker: participants` of each statement. */
function said(text: string): string[] {
  return statementsOf('en', text, '2025-02-26').map(
    ({ type, attribution, participants }) =>
      `${type} ${attribution.map(({ name }) => name).join(' < ')}: ${participants.map(({ name }) => name).join(', ')}`,
  )
}

test('a person behind a dash says what stands before it, also where nothing is done', () => {
  expect(said('Only Norway can save the fisheries pact – Erdogan')).toEqual(['STATE Recep Tayyip Erdoğan: Norway'])
})

test('an outlet behind a dash is no speaker of an opinion', () => {
  expect(said('The old fisheries pact was a mistake – Reuters')).toEqual([])
})

test('the envoy of somebody is not that person', () => {
  expect(said('Norway will host the talks – Trump envoy')[0]).toContain(' Trump envoy: ')
})

test('of a body and its officer the officer speaks, and a senator does not speak for the state', () => {
  expect(said('Norway misreads the pact – EU’s Kallas')).toEqual(['STATE Kaja Kallas: Norway'])
  expect(said('Norway misreads the pact – US senator').join()).not.toContain('United States')
})

test('a member of a body does not act for it, and a word that sounds like a name is none', () => {
  expect(said('EU state demands apology from Norway').join()).not.toContain('European Union')
  expect(said('The Regional Court of Fisheries says that Norway must pay').join()).not.toContain('Kurti')
  expect(said('Norway says that Korea owes it an apology').join()).not.toContain('Correa')
})

test.each([
  ['Two Norwegian officials said that Chad would sign.', 'Two Norwegian officials'],
  ['A Latin American diplomat said that Chad would sign.', 'A Latin American diplomat'],
  ['A senior Norwegian diplomat told reporters that Chad would sign.', 'A senior Norwegian diplomat'],
])('one or some of a state’s officials whom nobody names do not speak for it: %s', (text, words) => {
  const links = statementsOf('en', text, '2025-02-26').flatMap(({ attribution }) => attribution)
  expect(links).toMatchObject([{ name: words, actor: null, unnamed: true }])
})

test('a state’s officials together, and one with a name, speak for it', () => {
  expect(said('Norwegian officials said that Chad would sign.').join()).toContain('Norway: ')
})

test('an interview with an outlet and talks about a country are no contact of that country', () => {
  expect(said('Norwegian soldier from Finnish training video speaks to Reuters').join()).not.toContain('CONSULT')
  expect(said('Norway asks for a place in Ukraine peace talks').join()).not.toMatch(/CONSULT .*Ukraine/)
})

test('a thing of somebody’s before a colon is no speaker', () => {
  expect(said('Erdogan’s long spring: what it means for Norway')).toEqual([])
})

test('a day behind a name before a colon leaves the person the speaker', () => {
  expect(said('Erdogan yesterday: Norway must wait').join()).toContain('Recep Tayyip Erdoğan: ')
})
