import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { withNames } from './names-asked.js'

const actors = [...resources.actors]

test.each([
  ['Зеленский', ['Zelenskyy', 'Зеленський']],
  ['zelensky', ['Зеленский', 'Zelenskyy']],
  ['Владимир Зеленский', ['Volodymyr Zelenskyy', 'Володимир Зеленський']],
])('a name in one language asks for its spellings in the others: %s', (words, spellings) => {
  const { words: rest, names } = withNames({ words }, actors)
  expect(rest).toBe('')
  expect(names?.[0]).toEqual(expect.arrayContaining(spellings))
})

test('a whole name does not ask for everybody of that surname, and other words stay', () => {
  const asked = withNames({ words: 'звонок Дональд Трамп март', lane: 'media' }, actors)
  expect(asked).toMatchObject({ words: 'звонок март', lane: 'media' })
  expect(asked.names).toHaveLength(1)
  expect(asked.names![0]).toContain('Donald Trump')
  expect(asked.names![0]).not.toContain('Trump')
})

test.each(['"Зеленский"', '«Зеленский»', 'pause -Зеленский', 'pause of thirty days'])(
  'a phrase, a word left out and words that name nobody are asked for as they are: %s',
  (words) => {
    expect(withNames({ words }, actors)).toEqual({ words })
  },
)
