import { expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

test.each([
  [
    'remarks at talks',
    'Opening remarks by Foreign Minister Hakan Fidan at the meeting with Foreign Minister of Armenia Ararat Mirzoyan',
    'mirzoyan+fidan',
  ],
  [
    'a statement behind them',
    'Marco Rubio’s statement following talks with Foreign Minister Hakan Fidan',
    'fidan+rubio',
  ],
  ['answers', 'Answers to media questions by Abbas Araghchi after consultations with Sergey Lavrov', 'lavrov+araghchi'],
  [
    'a statement, in Russian',
    'Заявление Президента Казахстана Касым-Жомарта Токаева по итогам встречи с Президентом Узбекистана Шавкатом Мирзиёевым',
    'mirziyoyev+tokayev',
  ],
])('whoever speaks at a contact with somebody takes part in it: %s', (_, text, who) => {
  const contact = statementsIn(text).find(({ type }) => type === 'CONSULT')
  expect(contact && actOf(contact)).toBe(`CONSULT/meet ${who}`)
})

test('whoever comments on the talks of others takes no part in them', () => {
  const told = statementsIn('Remarks by Marco Rubio following talks between Sergey Lavrov and Hakan Fidan').map(actOf)
  expect(told).toContain('CONSULT/meet lavrov+fidan')
})
