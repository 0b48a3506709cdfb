import { describe, expect, test } from 'vitest'
import { actOf, statementsIn } from '../../../test/statements/in-short.js'

const Cases: readonly (readonly [what: string, text: string, statement: string])[] = [
  ['what talks of two others are about', 'Fidan and Lavrov held Syria talks in Ankara.', 'CONSULT/meet fidan+lavrov'],
  ['with whom one side holds talks', 'Fidan holds Syria talks in Ankara.', 'CONSULT/meet fidan+syria'],
  ['what a summit is about', 'Merz hosts Libya summit in Berlin.', 'CONSULT/meet merz'],
  ['a town before talks is where', 'Merz and Macron attended the Rome talks.', 'CONSULT/meet merz+macron'],
  ['whose plan is discussed takes no part', "Merz and Macron discussed Chad's plan.", 'CONSULT merz+macron'],
  ['what is discussed takes no part, in Russian', 'Мерц обсудил с Макроном Сирию.', 'CONSULT merz+macron'],
]

describe('what a contact is about, and where it is held, takes no part', () => {
  test.each(Cases)('%s', (_, text, wanted) => {
    expect(statementsIn(text, '2025-04-16').map(actOf)).toContain(wanted)
  })
})
