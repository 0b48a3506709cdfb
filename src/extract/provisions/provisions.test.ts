import { expect, test } from 'vitest'
import { statementsIn } from '../../../test/statements/in-short.js'
import { headingStance, isMereRemark } from './heading-stance.js'
import { listedItems } from './listed-items.js'

test('the points of a list are found with the paragraph above them, and one point alone is no list', () => {
  const text = 'Intro.\n\nAgreed as follows:\n1. One thing;\n2. Another.\n\nEnd.\n- alone'
  const [list, ...others] = listedItems(text)
  expect(others).toEqual([])
  expect(text.slice(...list!.heading)).toBe('Agreed as follows:')
  expect(list!.items.map((item) => text.slice(...item))).toEqual(['One thing;', 'Another.'])
})

test.each([
  ['The delegations of Chad and Sudan agreed on the following:', 'agrees'],
  ['Стороны достигли договорённостей о нижеследующем:', 'agrees'],
  ['Ethiopia proposed a plan in three steps:', 'proposes'],
  ['The ministers discussed the following topics:', null],
  ['The parties have not agreed on the following points:', null],
])('under “%s” a list %s', (heading, stance) => {
  expect(headingStance(heading)).toBe(stance)
})

test('what is welcomed, noted or recalled is no promise', () => {
  expect(['welcomed the truce', 'took note of the offer', 'приветствовали перемирие'].every(isMereRemark)).toBe(true)
  expect(isMereRemark('To reopen the ferry line by June')).toBe(false)
})

test('each point of a joint statement is a promise with its own terms', () => {
  const text =
    'Chad and Sudan agreed as follows:\n1. The border post of Adré shall reopen by 20 May.\n2. Chad shall suspend overflights for thirty days from 1 May.'
  const points = statementsIn(text, '2025-04-28').filter(({ mode }) => mode === 'provision')
  expect(
    points.map(({ terms, participants }) => [
      terms?.start?.value,
      terms?.end?.value,
      terms?.length?.value,
      participants[0]?.actor,
    ]),
  ).toEqual([
    [undefined, '2025-05-20', undefined, 'chad'],
    [undefined, '2025-05-31', undefined, 'chad'],
  ])
})

test('whoever is invited is a side of the list, though he stands in one row with whoever invites', () => {
  const text =
    'Gathered in Doha at the invitation of Foreign Minister Sheikh Mohammed, the President of Rwanda, Paul Kagame, and the President of Burundi, Evariste Ndayishimiye, reached the following understanding:\n1. The bridge at Nemba shall be open to lorries from 2 June.\n2. Burundi shall free the drivers by 5 June.'
  const points = statementsIn(text, '2025-05-28').filter(({ mode }) => mode === 'provision')
  expect(points.map(({ participants }) => participants.map(({ actor }) => actor))).toEqual([
    ['rwanda', 'burundi'],
    ['burundi', 'rwanda'],
  ])
})
