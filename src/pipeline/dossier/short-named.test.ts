import { expect, test } from 'vitest'
import type { Actor } from '../../model/index.js'
import { shortNamed } from './short-named.js'

const actor = (id: string, kind: Actor['kind'], name: string, names: Actor['names'] = {}): Actor => {
  return { id, kind, name, names, party: null, holds: [], zone: null, standsFor: null, not: [], adjectives: {} }
}

test('people of a dossier are met by their display name, its surname and those of their names in other languages', () => {
  const [person] = shortNamed([actor('rudin', 'person', 'Yegor Rudin', { ru: ['Егор Павлович Рудин'] })], [])
  expect(person!.names.en).toEqual(['Yegor Rudin', 'Rudin'])
  expect(person!.names.ru).toEqual(['Егор Павлович Рудин', 'Егор Рудин', 'Рудин'])
})

test('a surname that is the name of a state or town stays theirs', () => {
  const gazetteer = [actor('chad', 'state', 'Chad', { en: ['Chad'] }), actor('lima', 'place', 'Lima', { en: ['Lima'] })]
  const people = shortNamed([actor('a', 'person', 'Rosa Lima'), actor('b', 'person', 'Peter Chad')], gazetteer)
  expect(people.map(({ names }) => names.en)).toEqual([['Rosa Lima'], ['Peter Chad']])
})
