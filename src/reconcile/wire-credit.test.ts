import { expect, test } from 'vitest'
import type { Actor } from '../model/index.js'
import { signaturesOf, wireCredits } from './wire-credit.js'

const outlet = (name: string, ...ru: string[]) =>
  ({ id: name, kind: 'outlet', name, names: { ru } }) as unknown as Actor
const signatures = signaturesOf([
  outlet('Reuters', 'Рейтер'),
  outlet('RIA Novosti', 'РИА Новости'),
  outlet('TASS', 'ТАСС'),
  outlet('AP'),
])

test.each([
  ['MOSCOW, March 18 (Reuters) - The two leaders spoke by phone on Tuesday.', ['Reuters']],
  ['МОСКВА, 18 мар — РИА Новости. Президенты поговорили по телефону.', ['RIA Novosti']],
  ['МОСКВА, 18 марта. /ТАСС/. Разговор продолжался два часа.', ['TASS']],
  ['Президенты поговорили по телефону. («РИА Новости»)', ['RIA Novosti']],
  ['The call lasted two hours. (Reuters, AP)', ['Reuters', 'AP']],
  ['Reuters reported on Tuesday that the two leaders had spoken (twice).', []],
  [
    'The agency (Reuters) was not let in, its editor said, and the door stayed closed until the delegation had left by car.',
    [],
  ],
  ['Talks — a long story. Nobody came.', []],
  ['', []],
])('%s credits %j', (text, credited) => {
  expect(wireCredits(text, signatures)).toEqual(credited)
})
