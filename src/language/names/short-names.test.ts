import { expect, test } from 'vitest'
import { nameForms, shortNames } from './index.js'

test.each([
  ['Dana Whitlock', ['Whitlock']],
  ['Ruben Ortega Salas', ['Ruben Salas', 'Ruben Ortega', 'Ortega Salas', 'Ortega', 'Salas']],
  ['Ana Paul Rice', ['Ana Rice', 'Paul Rice', 'Ana Paul']],
  ['Hendrik van der Laan', ['van der Laan']],
  ['Sami bin Nasser Al-Dosari', ['Sami Al-Dosari', 'Nasser Al-Dosari', 'Al-Dosari', 'Dosari']],
  ['Cho Min-jun', ['Cho']],
  ['Ли Сын Мин', []],
  ['Аркадий Львович Снегов', ['Аркадий Снегов', 'Снегов']],
  ['Снегов Аркадий Львович', ['Аркадий Снегов', 'Снегов']],
  ['Pilar', []],
])('%s is called for short %j', (full, short) => {
  const given = (word: string) => word === 'Paul'
  expect([...shortNames(full, given)].sort()).toEqual([...short].sort())
})

test('a surname found so is met in every case', () => {
  const [short] = shortNames('Глеб Игоревич Соколовский').slice(-1)
  expect(nameForms(short!, 'ru')).toContain('Соколовским')
})
