import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { documentOf } from '../cli/document-line.js'
import { extract } from './extract.js'

const { languages, lexicons, actorIndex } = resources

const TEXTS: readonly (readonly [lang: string, kind: string, text: string])[] = [
  [
    'en',
    'article',
    'The weather held. Scholz told reporters that he had phoned Xi on Monday. “It was a long call,” he said. Shares fell. The two leaders also discussed tariffs, according to Reuters; nothing was signed. Cats slept.',
  ],
  [
    'ru',
    'post',
    'Погода испортилась. Лавров прилетел в Анкару. Он проведёт переговоры с Фиданом. На рынке подорожали яблоки. В МИД сообщили, что стороны обсудят зерно.\n\nЖитель Твери нашёл кошку, сообщил сосед.',
  ],
  [
    'ru',
    'article',
    'Суд отложил дело. По словам Пескова, визит Моди в Москву готовится. Дождь кончился! «Мы не планируем звонков», — сказал он.',
  ],
  [
    'ru',
    'post',
    'Макрон выступил в Лионе. «Мы помним всё. Хлеб дорог. Алиев это знает», — сказал Макрон. По данным Еврокомиссии, Алиев здоров.',
  ],
  [
    'en',
    'article',
    'Modi spoke in Pune. “We remember. Bread is dear. Sunak is well,” Modi said. According to Merz, Sunak is a friend.',
  ],
]

describe('extraction', () => {
  test.each(TEXTS)('finds the same whether or not it parses what can hold nothing (%s, %s)', (lang, kind, text) => {
    const document = documentOf({ id: 'same', kind, lang, text, published: '2025-05-06T10:00:00Z' })
    const resources = { language: languages.get(lang)!, lexicon: lexicons.get(lang)!, actors: actorIndex }
    const skipping = extract(document, resources)
    expect(skipping.statements.length).toBeGreaterThan(0)
    expect(extract(document, { ...resources, everything: true })).toEqual(skipping)
  })

  test('what it leaves out so that nothing can hold it up is said', () => {
    const resources = { language: languages.get('en')!, lexicon: lexicons.get('en')!, actors: actorIndex }
    const endless = documentOf({ id: 'endless', lang: 'en', text: `Xi met Putin. ${'Putin met Xi and '.repeat(400)}` })
    expect(extract(endless, resources).notes).toEqual([
      expect.stringMatching(/^endless: \d+ sentences of more than 250 words were not read$/),
    ])
    expect(extract(endless, resources).statements).toHaveLength(1)
  })

  test.each([
    ['en', 'Xi met Putin on 4 May 2023. Modi met Putin on 9 June.', '2023-06-09', undefined],
    ['ru', 'Си встретился с Путиным 4 мая 2023 года. Моди прилетел в Москву 9 июня.', '2023-06-09', undefined],
    ['en', 'Xi met Putin on 4 May 2023 and on 6 May 2024. Modi met Putin on 9 June.', null, '--06-09'],
    ['en', 'Xi met Putin on 4 May 2023. Modi met Putin on 29 February.', null, '--02-29'],
    ['en', 'The war that began in 2022 goes on. Modi met Putin on 9 June.', null, '--06-09'],
    ['ru', 'Моди встретился с Путиным 9 июня.', null, '--06-09'],
  ])('a day without a year has that of the other dates of an undated text, if they agree (%s: %s)', (...row) => {
    const [lang, text, start, yearless] = row
    const found = extract(documentOf({ id: 'undated', lang, text }), {
      language: languages.get(lang)!,
      lexicon: lexicons.get(lang)!,
      actors: actorIndex,
    }).statements.at(-1)?.when
    expect([found?.start, found?.yearless, found?.basis]).toEqual([start, yearless, start ? 'inferred' : 'stated'])
  })

  test('twice the same document gives the same statements with the same ids', () => {
    const [lang, kind, text] = TEXTS[0]!
    const document = documentOf({ id: 'twice', kind, lang, text })
    const resources = { language: languages.get(lang)!, lexicon: lexicons.get(lang)!, actors: actorIndex }
    expect(extract(document, resources)).toEqual(extract(document, resources))
  })

  test.each([
    ['empty', ''],
    ['blank', ' \n\t \u2028 '],
    ['marks only', '”«»"‘((((—…!!!???'],
    ['lone surrogates', 'Putin met \ud83d Trump \udc00 on Monday.'],
    ['one endless sentence', 'Putin met Trump and '.repeat(3000)],
    ['one endless word', `Putin ${'a'.repeat(100_000)} met Trump.`],
    ['ten thousand quotes', '“Putin met Trump,” he said. '.repeat(1500)],
  ])('no text makes it throw or stall: %s', (_, text) => {
    const document = documentOf({ id: 'hostile', lang: 'en', text, published: 'not a date' })
    const found = extract(document, {
      language: languages.get('en')!,
      lexicon: lexicons.get('en')!,
      actors: actorIndex,
    })
    for (const { evidence, content, trigger } of found.statements)
      for (const [start, end] of [evidence, content, trigger]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThanOrEqual(end)
      }
  })
})
