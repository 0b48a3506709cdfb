import { expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

test.each([
  [
    'The talks between Serbia and Kosovo, which were to be held on Thursday, have been postponed to Monday, 12 May, a diplomat said.',
    ['CONSULT/meet serbia+kosovo 2025-05-08 not', 'CONSULT/meet serbia+kosovo 2025-05-12 planned'],
  ],
  [
    'A meeting of Tusk and Merz, which was due on Friday, has been delayed until May 20.',
    ['CONSULT/meet tusk+merz 2025-05-09 not', 'CONSULT/meet tusk+merz 2025-05-20 planned'],
  ],
  [
    'Переговоры Греции и Турции, которые должны были пройти в субботу, перенесены на среду, 14 мая.',
    ['CONSULT/meet greece+turkey 2025-05-10 not', 'CONSULT/meet greece+turkey 2025-05-14 planned'],
  ],
  [
    'Второй раунд переговоров между Индией и Пакистаном, намеченный на 9 мая, отложен, сообщил Сергей Лавров.',
    ['CONSULT/meet india+pakistan 2025-05-09 not'],
  ],
  [
    'The summit of Modi and Erdogan was delayed until June.',
    ['CONSULT/multilateral modi+erdogan undefined not', 'CONSULT/multilateral modi+erdogan 2025-06-01 planned'],
  ],
])('what is put off is not on its day and is planned for the new one: %s', (text, expected) => {
  const told = statementsIn(text, '2025-05-06').filter(({ type }) => type === 'CONSULT')
  expect(told.map((one) => `${actOf(one)} ${one.when?.start?.slice(0, 10)} ${one.actuality}`)).toEqual(expected)
})
