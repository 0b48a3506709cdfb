import { describe, expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { actOf } from '../../../test/statements/in-short.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const Official: readonly (readonly [what: string, lang: string, text: string, statement: string])[] = [
  [
    'the other side of talks that it tells of',
    'en',
    'A third round of consultations with Japan took place in Geneva on Friday.',
    'CONSULT/meet japan+turkey',
  ],
  [
    'the other side of talks, in Russian',
    'ru',
    'Переговоры с Японией завершились в Женеве.',
    'CONSULT/meet japan+turkey',
  ],
  [
    'nobody more where a third side is named',
    'en',
    'After the visit of the Brazilian minister, talks with Japan took place in Geneva.',
    'CONSULT/meet japan',
  ],
  [
    'the host of two guests as "we"',
    'en',
    'We hosted Foreign Minister Sergey Lavrov and Secretary of State Marco Rubio.',
    'CONSULT/meet lavrov+rubio+turkey',
  ],
  [
    'whoever posts as "I" beside both whom he telephoned',
    'en',
    'This evening I spoke by telephone with Foreign Minister Sergey Lavrov and Secretary of State Marco Rubio.',
    'CONSULT/phone turkey+rubio',
  ],
  [
    'a partner behind "acting"',
    'en',
    'Today in Ankara I had a very good meeting with Acting Foreign Minister Sergey Lavrov.',
    'CONSULT/meet turkey+lavrov',
  ],
  ['«я»', 'ru', 'Сегодня я провёл телефонный разговор с Марко Рубио.', 'CONSULT/phone turkey+rubio'],
]

/** The acts told in a text that Turkey publishes. */
function actsOfTurkey(lang: string, text: string): readonly string[] {
  const document = documentOf({ id: 'own', text, lang, published: '2025-04-16', lane: 'official', party: 'turkey' })
  return extractDocument(document, resources).statements.map(actOf)
}

describe('the side whose official text it is', () => {
  test.each(Official)('%s', (_, lang, text, wanted) => {
    expect(actsOfTurkey(lang, text)).toContain(wanted)
  })

  test('leaves the two whom "I" spoke with to "they"', () => {
    const text = 'I have just spoken with Modi and Stubb. They agreed to a ceasefire.'
    expect(actsOfTurkey('en', text)).toContain('RETREAT/ceasefire modi+stubb')
  })

  test('is not among "they" after "I"', () => {
    const text = 'I have just spoken to Foreign Minister Sergey Lavrov. They have agreed to meet in Geneva.'
    expect(actsOfTurkey('en', text)).not.toContain('CONSULT/meet turkey+lavrov')
  })
})
