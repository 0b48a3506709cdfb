import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../../test/statements/in-short.js'

/** Actuality and stance of the first contact that a text tells of. */
function contact(text: string, lang: 'en' | 'ru'): string | null {
  const told = statementsOf(lang, text, '2025-05-12').find(({ type }) => type === 'CONSULT')
  return told ? `${told.actuality} ${told.stance}` : null
}

describe('reports that are called wrong', () => {
  test.each([
    ['en', 'Claims that Wang Yi had met Lavrov in Almaty were false, the embassy in Astana said.'],
    ['en', 'Media reports about a call between Erdogan and Assad are baseless, Ankara said on Monday.'],
    ['ru', 'Сообщения о звонке Эрдогана Пашиняну не соответствуют действительности, заявили в Анкаре.'],
    ['ru', 'Информация о встрече Ван И с Лавровым в Алма-Ате — фейк, сообщила Захарова.'],
    ['ru', 'Слухи о переговорах Лукашенко и Дуды ложные, сообщили в Минске.'],
  ] as const)('deny what they tell (%s): %s', (lang, text) => {
    expect(contact(text, lang)).toBe('not denies')
  })

  test.each([
    ['en', 'The note said that Wang Yi had met Lavrov and that rumours of a rift were false.'],
    ['ru', 'Захарова рассказала о встрече Лаврова с Ван И и назвала ложью слухи об отставке министра.'],
  ] as const)('leave alone what other words of the sentence tell (%s): %s', (lang, text) => {
    expect(contact(text, lang)).toMatch(/^happened/)
  })
})
