import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

const contactsIn = (text: string): readonly string[] =>
  statementsIn(text)
    .filter(({ type }) => type === 'CONSULT')
    .map(actOf)

describe('Somebody whom no gazetteer knows', () => {
  test.each([
    ['Volodin met Slovak Agriculture Minister Richard Takac.', 'CONSULT/meet volodin+Richard Takac+slovakia'],
    [
      'Volodin met the speaker of the Slovak parliament, Peter Ziga, on Monday.',
      'CONSULT/meet volodin+Peter Ziga+slovakia',
    ],
    [
      'Володин встретился с вице-спикером словацкого парламента Андреем Данко.',
      'CONSULT/meet volodin+Андрей Данко+slovakia',
    ],
    [
      'Володин встретился с министром сельского хозяйства Словакии Рихардом Такачем.',
      'CONSULT/meet volodin+Рихард Такач+slovakia',
    ],
  ])('takes part for the state of his office: %s', (text, told) => {
    expect(contactsIn(text)).toContain(told)
  })

  test.each([
    'Volodin met Slovak businessman Richard Takac.',
    'Volodin met former Slovak Agriculture Minister Richard Takac.',
    'Volodin met opposition leader Richard Takac.',
  ])('takes part for nobody else without one: %s', (text) => {
    expect(contactsIn(text).join(' ')).not.toContain('slovakia')
  })
})

test.each([
  'Malaysia hosted an international business forum “World of Opportunities: Russia and ASEAN” on Monday.',
  'Lavrov took part in talks of ambassadors “The Ukraine Crisis and What Follows” in Moscow.',
])('who is named in the title of a gathering takes no part in it: %s', (text) => {
  const told = contactsIn(text).join(' ')
  expect(told).not.toMatch(/asean|ukraine|malaysia\+russia/)
})

test.each([
  ['Зеленский пообщался с блогером из США.', 'us'],
  ['Lavrov took part in a roundtable discussion "The Ukraine crisis: failed', 'ukraine'],
  [
    'Harris spoke with Macron on Monday. They reviewed the partnership, including four leader-level summits that she had hosted.',
    'CONSULT/meet',
  ],
])('nobody has met because of it: %s', (text, phantom) => {
  expect(contactsIn(text).join(' ')).not.toContain(phantom)
})

test('lawmakers of a state meet for it', () => {
  expect(contactsIn('US lawmakers met Zelensky in Kiev.')).toEqual(['CONSULT/meet us+zelenskyy'])
})
