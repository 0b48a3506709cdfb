import { describe, expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { conditionOf, scopeIn } from './spoken-terms.js'

const scope = (text: string) => {
  const document = documentOf({ text })
  const found = scopeIn(document, [0, text.length])
  return found && document.text.slice(...found.span)
}

describe('the scope that a sentence names', () => {
  test.each([
    ['Both armies would refrain for a month from strikes on energy infrastructure.', 'energy infrastructure'],
    ['He asked them to stop attacks against power plants and shipping for two weeks.', 'power plants and shipping'],
    ['It spoke of strikes on energy infrastructure and said nothing of its length.', 'energy infrastructure'],
    [
      'The sides will begin with an energy and infrastructure ceasefire, to be widened later.',
      'energy and infrastructure',
    ],
    ['Стороны на месяц прекращают удары по энергетической инфраструктуре.', 'энергетической инфраструктуре'],
    ['The monthly halt to strikes on power plants expired at midnight, officials say.', 'power plants'],
    ['The pause in strikes on energy targets has either run out already or will tonight.', 'energy targets'],
    ['Мораторий на удары по энергетике истёк в среду.', 'энергетике'],
    ['Strikes on the front pages of tabloids went on.', null],
    ['They spoke for two hours.', null],
  ])('%s', (text, expected) => {
    expect(scope(text)).toBe(expected)
  })
})

describe('the condition of a statement', () => {
  const aid = (text: string, condition?: string) => {
    const document = documentOf({ text })
    const how = { type: 'AID', who: { Kiev: 'ukraine' } } as const
    const made = statementOf(document, text, condition ? { ...how, terms: { condition: [condition, condition] } } : how)
    const found = conditionOf(made, document)
    return found && document.text.slice(...found.span)
  }

  test.each([
    [
      'An end to military aid for Kiev was named as the main condition for talks.',
      'as the main condition for talks',
      'An end to military aid for Kiev',
    ],
    [
      'As a condition for lasting peace Kiev insisted on a halt to arms deliveries.',
      'As a condition for lasting peace',
      'a halt to arms deliveries',
    ],
    [
      'Главным условием переговоров названо прекращение поставок оружия Kiev.',
      'Главным условием переговоров',
      'прекращение поставок оружия Kiev',
    ],
    [
      'Kiev и Москва договорились при условии, что помощь войдёт.',
      'при условии, что помощь войдёт',
      'при условии, что помощь войдёт',
    ],
    [
      'The condition for Kiev remained arms deliveries.',
      'The condition',
      'The condition for Kiev remained arms deliveries.',
    ],
  ])('is the clause that says what is asked: %s', (text, given, clause) => {
    expect(aid(text, given)).toBe(clause)
  })

  test('is the clause also where extraction gave no words for it', () => {
    const text = 'An end to military aid for Kiev was named as the main condition for talks.'
    expect(aid(text)).toBe('An end to military aid for Kiev')
  })

  test('is its own words where they say what is asked', () => {
    const text = 'It would hold if military aid to Kiev stops.'
    expect(aid(text, 'if military aid to Kiev stops')).toBe('if military aid to Kiev stops')
  })

  test('is none where nobody names one', () => {
    expect(aid('Military aid to Kiev arrived in good condition.')).toBeNull()
  })
})
