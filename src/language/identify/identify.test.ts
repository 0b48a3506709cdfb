import { describe, expect, test } from 'vitest'
import { identify } from './index.js'

const installed = ['en', 'ru', 'uk']

describe('the language of a text', () => {
  test.each([
    ['Talks resume in Jeddah tomorrow', 'en'],
    ['Envoy lands, no statement yet', 'en'],
    ['Переговоры продолжатся завтра утром', 'ru'],
    ['Делегация уже вылетела домой', 'ru'],
    ['Перемовини продовжаться завтра вранці', 'uk'],
    ['Делегація вже вилетіла додому', 'uk'],
    ['Президент прибув до Києва', 'uk'],
    ['Мы слышали, что это объявлено, и ждём новых объяснений', 'ru'],
    ['Мы чулі, што гэта абвешчана, і чакаем новых тлумачэнняў', null],
    ['Ние чухме, че това е обявено, и чакаме нови обяснения по въпроса', null],
    ['По мнению The Washington Post', 'ru'],
    ['Verhandlungen gehen morgen weiter', null],
    ['Les négociations reprennent demain matin', null],
    ['Преговорите продължават утре сутринта', null],
    ['Преговори се настављају сутра ујутру', null],
    ['会谈将于明天恢复', null],
    ['المحادثات تستأنف غدا', null],
  ])('%s → %s', (text, lang) => expect(identify(text, installed)).toBe(lang))

  test.each([
    ['Брифінг', 'uk'],
    ['Объявление', 'ru'],
    ['Кремль', 'ru'],
    ['#Путин #Трамп', 'ru'],
    ['🙂 12:30', null],
    ['', null],
  ])('by script where words are few: %s → %s', (text, lang) => expect(identify(text, installed)).toBe(lang))

  test('a language that is not installed is another language', () => {
    expect(identify('Делегація вже вилетіла додому', ['en', 'ru'])).toBeNull()
  })

  test('any text is taken, however long', () => {
    for (const odd of ['\ud83d', '\u0000', 'а'.repeat(3_000_000), 'x'.repeat(3_000_000), '́'.repeat(99)])
      identify(odd, installed)
  })
})
