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

  test('is the whole sentence where the words given only say that it is one', () => {
    const text = 'An end to military aid for Kiev was named as the main condition for talks.'
    expect(aid(text, 'as the main condition for talks')).toBe(text)
    expect(aid(text)).toBe(text)
  })

  test('is its own words where they say what is asked', () => {
    const text = 'It would hold if military aid to Kiev stops.'
    expect(aid(text, 'if military aid to Kiev stops')).toBe('if military aid to Kiev stops')
  })

  test('is none where nobody names one', () => {
    expect(aid('Military aid to Kiev arrived in good condition.')).toBeNull()
  })
})
