import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { actOf, statementsIn } from '../../test/statements/in-short.js'
import { documentOf } from '../cli/document-line.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

const saidIn = (text: string, type: string): readonly (string | null)[] =>
  statementsIn(text, '2025-04-15')
    .filter((one) => one.type === type)
    .map(({ attribution }) => attribution.at(-1)?.actor ?? attribution.at(-1)?.name ?? null)

describe('Who has said it', () => {
  test.each([
    'Prime Minister Keir Starmer told the Herald that talks were going well. "President Macron called me twice last week," he said.',
    'Prime Minister Keir Starmer told the Herald on Monday that talks were going well. "I spoke with Macron on Friday," he said.',
    'Кир Стармер рассказал об этом в интервью. «Президент Макрон звонил мне в пятницу», — сказал он.',
  ])('is the one of the sentence before, and nobody whom his own words name: %s', (text) => {
    expect(saidIn(text, 'CONSULT')).toEqual(['starmer'])
  })

  test('is the spokesman whose office stands before his name', () => {
    const text =
      'Starmer and Macron will meet on Friday, a spokesman for the Indonesian foreign ministry, Teguh Santoso, told reporters.'
    expect(saidIn(text, 'CONSULT').join(' ')).toMatch(/Santoso/)
  })

  test('is the spokesman who told reporters', () => {
    expect(saidIn('Starmer will meet Macron on Friday, a government spokesman told reporters.', 'CONSULT')).toEqual([
      'a government spokesman',
    ])
  })
})

describe('What is not', () => {
  test.each([
    ['"Our ships opened fire on nobody," an Indonesian Navy spokesman said.', 'ASSAULT'],
    ['Turkish warships attacked no vessel on that day, Ankara said.', 'ASSAULT'],
  ])('has been done to nobody: %s', (text, type) => {
    const told = statementsIn(text).filter((one) => one.type === type)
    expect(told.map(({ actuality }) => actuality)).toEqual(told.map(() => 'not'))
    expect(told.length).toBeGreaterThan(0)
  })

  test('is the day from which a meeting was moved', () => {
    const told = statementsIn(
      'Встреча Токаева с Жапаровым, которую перенесли с пятницы, пройдёт во вторник.',
      '2025-04-12',
    )
    expect(told.map((one) => `${actOf(one)} ${one.when?.start}`)).toContain('CONSULT/meet tokayev+japarov 2025-04-15')
  })

  test('is a day of a year of five digits', () => {
    const [meeting] = statementsIn('Starmer will meet Macron on 5 June 12025.')
    expect(meeting?.when).toBeNull()
  })
})

describe('Terms', () => {
  const termsIn = (text: string) =>
    statementsIn(text, '2025-08-15').flatMap(({ terms }) =>
      terms ? [[terms.start?.value ?? null, terms.end?.value ?? null]] : [],
    )
  test.each([
    [
      'Australia and Indonesia have agreed to extend the pause agreed in Darwin on 16 June until 31 October 2025.',
      [null, '2025-10-31'],
    ],
    ['Turkey and Egypt agreed to a truce of three months as of 1 August.', ['2025-08-01', null]],
  ])('are told apart from the day of what they prolong: %s', (text, told) => {
    expect(termsIn(text)).toContainEqual(told)
  })
})

describe('Only in passing', () => {
  test.each([
    'The ministers will meet on 12 June to discuss detained fishing crews, a spokesman for the Egyptian foreign ministry told reporters.',
    'They talked about wounded soldiers and captured vessels.',
  ])('what describes a noun tells no act: %s', (text) => {
    expect(statementsIn(text).map(({ type }) => type)).not.toContain('COERCE')
    expect(statementsIn(text).map(({ type }) => type)).not.toContain('ASSAULT')
  })

  test('a gathering on whose sidelines somebody met is not what he met in', () => {
    const told = statementsIn(
      "On the margins of last week's ASEAN meeting Minister Fidan met Foreign Minister Sergey Lavrov.",
    )
    expect(told.map(actOf)).toEqual(['CONSULT/meet fidan+lavrov'])
  })
})

test('«встреча глав МИД» of two states is that of their ministers', () => {
  const [meeting] = statementsIn('Встреча глав МИД Турции и Египта состоится 20 марта.')
  expect(meeting && actOf(meeting)).toBe('CONSULT/meet fidan+abdelatty')
})

test('a ministry that leaves its own side unsaid tells of a meeting of both, on its old day and on its new one', () => {
  const text =
    'The ministerial meeting with Egypt, previously scheduled for 12 March, will now take place on Monday 17 March in Ankara.'
  const document = documentOf({
    id: 'own',
    text,
    lang: 'en',
    published: '2025-03-10',
    lane: 'official',
    party: 'turkey',
  })
  const told = extractDocument(document, resources).statements
  expect(told.map((one) => `${actOf(one)} ${one.when?.start} ${one.actuality}`)).toEqual([
    'CONSULT/meet egypt+turkey 2025-03-17 planned',
    'CONSULT/meet egypt+turkey 2025-03-12 not',
  ])
})
