import { describe, expect, test } from 'vitest'
import { statementsIn, statementsOf } from '../../../test/statements/in-short.js'

/** The chain of the first act that a text tells, unnamed sources in brackets; null where it tells none. */
function chain(text: string): string | null {
  const told = statementsIn(text).find(({ type }) => type !== 'STATE')
  return told ? told.attribution.map(({ name, unnamed }) => (unnamed ? '(unnamed)' : name)).join(' < ') : null
}

describe('what somebody says and nobody is named for', () => {
  test.each([
    ['Modi reportedly called Erdogan on Sunday night.', '(unnamed)'],
    ['According to a person familiar with the matter, Modi met Erdogan.', '(unnamed)'],
    ['Two people briefed on the visit said Modi had met Erdogan.', '(unnamed)'],
    ['Modi met Erdogan in Ankara on Monday to sign the accord, a person briefed on the visit said.', '(unnamed)'],
    ['Modi met Erdogan on Monday night, a Gulf official familiar with the matter told reporters.', '(unnamed)'],
    ['Ankara is believed to have released two Greek pilots.', '(unnamed)'],
    ['It is understood that Modi and Erdogan met in Baku.', '(unnamed)'],
    ['Modi reportedly told his ministers that Erdogan will visit India.', '(unnamed) < Narendra Modi'],
    ['Hearing from two people in Ankara: Modi met Erdogan late on Sunday.', '(unnamed)'],
    ['Word from three diplomats in Delhi: Erdogan called Modi on Sunday.', '(unnamed)'],
    ['Sources in Ankara: Erdogan called Modi on Sunday.', '(unnamed)'],
    ['Эрдоган якобы встретился с Моди в Баку.', '(unnamed)'],
    ['Сообщается, что Эрдоган встретился с Моди.', '(unnamed)'],
    ['Как утверждается, Анкара освободила двух греческих лётчиков.', '(unnamed)'],
  ])('has an unnamed source: %s', (text, expected) => {
    expect(chain(text)).toBe(expected)
  })

  test.each([
    ['Berlin said Modi had reportedly met Erdogan.', 'Germany'],
    ['Modi met Erdogan in Baku.', ''],
    ['Modi met Erdogan in Baku, per Hurriyet.', 'Hurriyet'],
    ['Under the provisions of the accord, Ankara will release two Greek pilots.', 'the provisions of the accord'],
    ['Moscow is expected to release two Greek pilots.', ''],
  ])('is nobody else’s: %s', (text, expected) => {
    expect(chain(text)).toBe(expected)
  })

  test('has one name in every language of the text, which a page puts into its reader’s', () => {
    const names = ['Modi reportedly called Erdogan.', 'Эрдоган якобы встретился с Моди в Баку.'].map(
      (text) => statementsIn(text)[0]!.attribution[0]!.name,
    )
    expect(names).toEqual(['an unnamed source', 'an unnamed source'])
  })

  test('stands on its cue, with no words for a source', () => {
    const text = 'Modi reportedly called Erdogan on Sunday night.'
    const [link] = statementsOf('en', text)[0]!.attribution
    expect(link!.span).toBeNull()
    expect(text.slice(...link!.cue!)).toBe('reportedly')
  })
})

describe('a source that no list knows', () => {
  test.each([
    ['The New Harbour Post reports that Modi met Erdogan in Baku.', 'New Harbour Post'],
    ['Mr. Ole Lindqvist, a retired pilot, said Modi met Erdogan in Baku.', 'Ole Lindqvist'],
    ['Anna Berg, head of the dockers’ union, called for help from Norway.', 'Anna Berg'],
  ])('has its whole name: %s', (text, expected) => {
    expect(chain(text)).toBe(expected)
  })
})

describe('whom a report cites for what it says', () => {
  test.each([
    ['Kyodo reported, citing an anonymous diplomat, that Modi called Erdogan on Sunday.', 'Kyodo < (unnamed)'],
    ['Citing three unnamed sources, Kyodo writes that Modi called Erdogan on Sunday.', 'Kyodo < (unnamed)'],
    ['Kyodo, quoting a source close to Ankara, says that Modi called Erdogan on Sunday.', 'Kyodo < (unnamed)'],
    ['Modi called Erdogan on Sunday, Kyodo said on Monday, quoting Hakan Fidan.', 'Kyodo < Hakan Fidan'],
    ['Kyodo reported citing Hakan Fidan that Modi had called Erdogan on Sunday.', 'Kyodo < Hakan Fidan'],
    ['Kyodo said on Monday, citing two officials, that Modi called Erdogan.', 'Kyodo < (unnamed)'],
  ])('stands inside what the report says: %s', (text, expected) => {
    expect(chain(text)).toBe(expected)
    expect(statementsOf('en', text).map(({ type }) => type)).not.toContain('STATE')
  })

  test('is one statement with the report where no act is told', () => {
    const told = statementsOf('en', 'The mood in Baku was tense, Kyodo said, quoting an official of the delegation.')
    expect(told.map(({ attribution }) => attribution.map(({ name }) => name))).toEqual([
      ['Kyodo', 'an official of the delegation'],
    ])
  })

  test('is nobody where a reason is given', () => {
    expect(chain('Ankara said Modi would not meet Erdogan, citing bad weather.')).toBe('Turkey')
  })
})
