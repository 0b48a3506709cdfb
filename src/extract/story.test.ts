import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import type { Document, Statement } from '../model/index.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

function statements(text: string, known: Partial<Document> = {}): readonly Statement[] {
  const document: Document = {
    id: 'story',
    kind: 'text',
    title: null,
    text,
    lang: 'en',
    published: '2025-04-16T09:00:00+03:00',
    updated: null,
    zone: 'Europe/Moscow',
    author: null,
    url: null,
    lane: 'media',
    publisher: null,
    party: null,
    source: null,
    forwardedFrom: null,
    media: [],
    place: null,
    tags: [],
    scheduled: null,
    notes: [],
    from: '',
    ...known,
  }
  return extractDocument(document, resources).statements
}

/** `TYPE/mode actor+actor actuality stance | speaker`. */
function inShort({ type, mode, participants, actuality, stance, attribution }: Statement): string {
  const who = participants.map(({ actor, name }) => actor ?? name).sort()
  const speaker = attribution.at(-1)
  return `${type}${mode ? `/${mode}` : ''} ${who.join('+')} ${actuality} ${stance} | ${speaker ? (speaker.actor ?? speaker.name) : '–'}`
}

const English: readonly (readonly [string, string, string])[] = [
  [
    'the first call',
    'Putin and Trump spoke by phone on February 12.',
    'CONSULT/phone putin+trump happened asserts | –',
  ],
  [
    'a considered pause',
    'Putin agreed to consider a 30-day pause in strikes on energy infrastructure, the Kremlin said.',
    'RETREAT/ceasefire putin possible considers | kremlin',
  ],
  [
    'a characterisation',
    'The call was the beginning of a good thing, Trump said.',
    'STATE  happened characterises | trump',
  ],
  [
    'several calls',
    'Trump said he had spoken with Putin several times in recent weeks.',
    'CONSULT putin+trump happened asserts | trump',
  ],
  [
    'an announced meeting',
    'Putin will meet a US negotiating group led by Steve Witkoff on April 11, Peskov said.',
    'CONSULT/meet putin+us+witkoff planned announces | peskov',
  ],
  [
    'a misspelt envoy',
    'Putin received Whitkoff in St Petersburg on Friday.',
    'CONSULT/meet putin+witkoff happened asserts | –',
  ],
  ['a denial', 'The Kremlin denied that Putin had met Zelensky.', 'CONSULT/meet putin+zelenskyy not denies | kremlin'],
  [
    'a plan called off',
    'Rubio said the meeting with Lavrov had been cancelled.',
    'CONSULT/meet lavrov not asserts | rubio',
  ],
  [
    'a proposal',
    'Witkoff proposed a new form of relations between the United States and Russia.',
    'AGREE witkoff happened proposes | witkoff',
  ],
]

const Russian: readonly (readonly [string, string, string])[] = [
  [
    'первый разговор',
    'Путин и Трамп поговорили по телефону 12 февраля.',
    'CONSULT/phone putin+trump happened asserts | –',
  ],
  [
    'пауза',
    'Путин согласился рассмотреть 30-дневную паузу в ударах по энергетической инфраструктуре, сообщили в Кремле.',
    'RETREAT/ceasefire putin possible considers | kremlin',
  ],
  [
    'встреча',
    'Путин встретится с переговорной группой США во главе с Уиткоффом 11 апреля, сообщил Песков.',
    'CONSULT/meet putin+us+witkoff planned announces | peskov',
  ],
  [
    'опровержение',
    'Песков опроверг сообщения о разговоре Путина и Зеленского.',
    'CONSULT/phone putin+zelenskyy not denies | peskov',
  ],
]

describe('the story of the demo dossier', () => {
  test.each(English)('in English: %s', (_, text, expected) => {
    expect(statements(text).map(inShort)).toContain(expected)
  })

  test.each(Russian)('in Russian: %s', (_, text, expected) => {
    expect(statements(text, { lang: 'ru' }).map(inShort)).toContain(expected)
  })

  test('the JSON of the contract comes out exactly', () => {
    const [made] = statements(
      'Putin arrived at the Kremlin on April 15 at 23:06 local time, according to a Telegram channel.',
    )
    expect(made).toMatchObject({
      type: 'MOVE',
      mode: 'arrive',
      participants: [{ name: 'Vladimir Putin', actor: 'putin', role: 'actor', span: [0, 5] }],
      place: { name: 'the Kremlin', actor: 'kremlin', span: [17, 28] },
      when: {
        start: '2025-04-15T23:06:00+03:00',
        end: '2025-04-15T23:06:59+03:00',
        precision: 'minute',
        zone: 'Europe/Moscow',
        basis: 'stated',
        span: [29, 60],
      },
      actuality: 'happened',
      stance: 'asserts',
      attribution: [{ name: 'a Telegram channel', actor: null, span: [75, 93], cue: [62, 74] }],
      content: [0, 60],
      count: null,
      terms: null,
      quote: null,
      evidence: [0, 94],
    })
    expect(made?.reasons[0]).toEqual({ by: 'move/arrive', saw: 'arrived at' })
  })

  test('a count keeps its basis and stays open', () => {
    const counted = statements(
      'Trump said he had spoken with Putin several times in recent weeks, although two calls were officially reported.',
    ).flatMap(({ count }) => count ?? [])
    expect(counted.map(({ min, max, basis }) => [min, max, basis])).toEqual([
      [3, null, 'claimed'],
      [2, 2, 'recorded'],
    ])
  })

  test('terms keep the words: length, scope, condition', () => {
    const [made] = statements(
      'Putin agreed to consider a 30-day pause in strikes on energy infrastructure if military aid to Kyiv stops.',
    )
    expect(made?.terms?.length?.value).toBe('P30D')
    expect(made?.terms?.scope?.value).toContain('energy infrastructure')
    expect(made?.terms?.condition?.value).toContain('military aid')
  })
})
