import { describe, expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { actOf } from '../../../test/statements/in-short.js'
import { documentOf } from '../../cli/document-line.js'
import type { Lane } from '../../model/index.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const Told: readonly (readonly [what: string, lang: string, text: string, statement: string])[] = [
  [
    'the state of a minister whom only his office names',
    'en',
    '🇹🇷 🇬🇪 📞 On 9 May, Foreign Minister Hakan Fidan had a telephone conversation with the Minister of Foreign Affairs.',
    'CONSULT/phone fidan+georgia',
  ],
  [
    'the state of a counterpart',
    'en',
    '🇹🇷🇪🇬 Hakan Fidan met with his counterpart in Cairo.',
    'CONSULT/meet fidan+egypt',
  ],
  [
    'the guest, where "the president" would be the publisher’s own',
    'en',
    '🇹🇷 🇧🇬 🗓 On 3 June, Hakan Fidan held talks with the President in Ankara.',
    'CONSULT/meet fidan+bulgaria',
  ],
  [
    'a call whose sentence a feed has cut before the verb',
    'en',
    '🇹🇷 🇦🇿 📞 On 14 May, Foreign Minister Hakan Fidan and Foreign Minister of the Republic of Azerb',
    'CONSULT/phone fidan+azerbaijan',
  ],
  ['the same in Russian', 'ru', '🇹🇷 🇱🇦 📞 Хакан Фидан и Министр иностранных дел', 'CONSULT/phone fidan+laos'],
  [
    'the publisher’s own ambassador, whom nobody names',
    'en',
    '🇹🇷 🇹🇭 The Ambassador paid a courtesy visit to Prime Minister Anutin Charnvirakul on 12 May.',
    'CONSULT/visit turkey+anutin',
  ],
]

/** The contacts of a post, by itself one that Turkey publishes. */
function contactsOf(lang: string, text: string, lane: Lane = 'official'): readonly string[] {
  const party = lane === 'official' ? 'turkey' : null
  const document = documentOf({ id: 'post', text, lang, published: '2025-05-14', lane, party })
  return extractDocument(document, resources)
    .statements.filter(({ type }) => type === 'CONSULT')
    .map(actOf)
}

describe('two flags at the head of an official post name', () => {
  test.each(Told)('%s', (_, lang, text, wanted) => {
    expect(contactsOf(lang, text)).toEqual([wanted])
  })

  test('the day of the call as well', () => {
    const text = '🇹🇷 🇦🇿 📞 On 12 May, Hakan Fidan and the Minister of Foreign'
    const document = documentOf({
      id: 'cut',
      text,
      lang: 'en',
      published: '2025-05-14',
      lane: 'official',
      party: 'turkey',
    })
    expect(extractDocument(document, resources).statements[0]?.when?.start).toBe('2025-05-12')
  })
})

describe('two flags name nobody', () => {
  test.each([
    [
      'in a channel, where they are topics',
      'informal',
      '🇹🇷 🇺🇦 Hakan Fidan spoke by phone with the minister.',
      'CONSULT/phone fidan',
    ],
    [
      'beside a third side',
      'official',
      '🇹🇷 🇮🇶 Hakan Fidan met with Abbas Araghchi in Baghdad.',
      'CONSULT/meet fidan+araghchi',
    ],
    [
      'where they are of others',
      'official',
      '🇮🇷 🇮🇶 Hakan Fidan spoke by phone with the minister.',
      'CONSULT/phone fidan',
    ],
  ] as const)('%s', (_, lane, text, wanted) => {
    expect(contactsOf('en', text, lane)).toEqual([wanted])
  })

  test.each([
    ['gives a number to call', '🇹🇷 🇨🇦 📞 +90 312 292 10 00. The consular section takes questions from 9 to 17.'],
    ['stands before a call to come', '🇹🇷 🇮🇶 📞 Tomorrow Hakan Fidan and the Minister of Foreign Affairs will'],
  ])('where a telephone %s', (_, text) => {
    expect(contactsOf('en', text)).toEqual([])
  })
})
