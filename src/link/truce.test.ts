import { expect, test } from 'vitest'
import { linked, type Told, told } from '../../test/fixtures/told.js'

const truce = { type: 'RETREAT', mode: 'ceasefire' } as const
const sides = { Kabul: ['taliban', 'actor'], Islamabad: ['pakistan', 'actor'] } as const

const byMediator = told('Doha says that Kabul and Islamabad agreed to lay down arms.', '2025-10-18T22:30:00Z', {
  ...truce,
  who: sides,
  by: { Doha: 'qatar' },
  actuality: 'planned',
  stance: 'agrees',
})
const byOneSide = told('Islamabad has accepted a cessation of hostilities.', '2025-10-19T05:00:00Z', {
  ...truce,
  who: { Islamabad: ['pakistan', 'actor'] },
  actuality: 'planned',
  stance: 'agrees',
})
const begun = told('The guns of Kabul and Islamabad fell silent at noon.', '2025-10-19T09:00:00Z', {
  ...truce,
  who: sides,
  on: '2025-10-19',
})

const mentionsOf = (texts: readonly Told[]) => linked(texts).map(({ mentions }) => mentions.length)

test('what a mediator announces, one side accepts and the next day begins is one truce', () => {
  expect(mentionsOf([byMediator, byOneSide, begun])).toEqual([3])
  expect(mentionsOf([begun, byOneSide, byMediator])).toEqual([3])
})

test('that a truce is prolonged is another event', () => {
  const extended = told('Kabul and Islamabad prolong their truce.', '2025-10-20T09:00:00Z', { ...truce, who: sides })
  expect(mentionsOf([byMediator, begun, extended])).toEqual([2, 1])
})

test('truces of another length, and those of one side and of the other, stay apart', () => {
  const of = (value: string, words: string, text: string) =>
    told(text, '2025-10-15T12:00:00Z', { ...truce, who: sides, terms: { length: [value, words] } })
  const hours = of('PT48H', '48 hours', 'Kabul and Islamabad agree on 48 hours of quiet.')
  const days = of('P2D', 'two days', 'Islamabad, Kabul: a truce of two days.')
  const week = of('P1W', 'a week', 'Kabul, Islamabad settle for a week of calm.')
  expect(mentionsOf([hours, days, week]).sort()).toEqual([1, 2])
  const alone = (name: string, actor: string) =>
    told(`${name} declares a truce.`, '2025-10-15T12:00:00Z', {
      ...truce,
      who: { [name]: [actor, 'actor'] },
      stance: 'announces',
    })
  expect(mentionsOf([alone('Kabul', 'taliban'), alone('Islamabad', 'pakistan')])).toEqual([1, 1])
})

test('a truce that one side proposes is not the one that the other does', () => {
  const proposal = (by: string, actor: string, to: string, other: string) =>
    told(`${by} proposes a truce to ${to}.`, '2025-10-15T12:00:00Z', {
      ...truce,
      who: { [by]: [actor, 'actor'], [to]: [other, 'recipient'] },
      actuality: 'possible',
      stance: 'proposes',
    })
  expect(
    mentionsOf([
      proposal('Kabul', 'taliban', 'Islamabad', 'pakistan'),
      proposal('Islamabad', 'pakistan', 'Kabul', 'taliban'),
    ]),
  ).toEqual([1, 1])
})

test.each([
  ['The truce between Kabul and Islamabad is holding.', 'truce'],
  ['Doha regrets violations of the ceasefire between Kabul and Islamabad.', 'ceasefire'],
  ['Перемирие между Kabul и Islamabad: the ceasefire holds.', 'ceasefire'],
])('a truce that is spoken of as known founds no event and joins the one that is told of: %s', (text, word) => {
  const [document, statement] = told(text, '2025-10-25T09:00:00Z', { ...truce, who: sides })
  const at = text.indexOf(word)
  const known: Told = [document, { ...statement!, trigger: [at, at + word.length] }]
  expect(linked([known])).toEqual([])
  expect(mentionsOf([byMediator, known])).toEqual([2])
})
