import { describe, expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const meeting = { mode: 'meet', who: { Orban: 'orban', Fico: 'fico' } } as const

describe('a text that announces a contact', () => {
  const notice = documentOf({
    text: 'A call of Orban and Fico is being prepared for Thursday, 6 March. Topics of talks between Orban and Fico are not discussed beforehand.',
    published: '2025-03-05T10:00:00Z',
    kind: 'release',
  })
  const plan = statementOf(notice, 'A call of Orban and Fico is being prepared for Thursday, 6 March.', {
    ...meeting,
    mode: 'phone',
    on: '2025-03-06',
    actuality: 'planned',
  })
  const remark = statementOf(notice, 'Topics of talks between Orban and Fico are not discussed beforehand.', {
    ...meeting,
    mode: 'phone',
  })

  test('puts nothing on record by a general remark after it', () => {
    const events = linked([[notice, plan, remark]])
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ actuality: 'planned', when: { start: '2025-03-06' } })
  })

  test('does not silence one that first tells what happened', () => {
    const readout = documentOf({
      text: 'Orban and Fico spoke by phone. They will talk again on 6 March.',
      published: '2025-03-05T10:00:00Z',
      kind: 'readout',
    })
    const events = linked([
      [
        readout,
        statementOf(readout, 'Orban and Fico spoke by phone.', { ...meeting, mode: 'phone' }),
        statementOf(readout, 'They will talk again on 6 March.', {
          ...meeting,
          mode: 'phone',
          on: '2025-03-06',
          actuality: 'planned',
        }),
      ],
    ])
    expect(events.map(({ actuality }) => actuality).sort()).toEqual(['happened', 'planned'])
  })
})

test('staying in touch is no event', () => {
  const events = linked([
    told('Putin and Trump intend to stay in touch.', '2025-03-18T20:00:00Z', { who: PAIR, actuality: 'planned' }),
  ])
  expect(events).toEqual([])
})

test.each([
  ['contact', 'Putin and Trump confirmed that they would keep in contact.', null],
  ['speak', 'Putin and Trump agreed to speak again.', 'Putin and Trump had a telephone conversation today, 18 March.'],
])('an outlook without a time (“%s”) announces no certain call that somebody tells of', (word, outlook, readout) => {
  const text = [readout, outlook].filter(Boolean).join(' ')
  const document = documentOf({ text, published: '2025-03-18T17:32:00Z', lane: 'official', party: 'russia' })
  const at = text.lastIndexOf(word)
  const plan = {
    ...statementOf(document, outlook, { who: PAIR, actuality: 'planned', stance: 'confirms' }),
    trigger: [at, at + word.length] as const,
  }
  const held = readout ? [statementOf(document, readout, { who: PAIR, on: '2025-03-18' })] : []
  const rumour = told('Trump called Putin on 19 March 2025.', '2025-03-20T10:00:00Z', { who: PAIR, on: '2025-03-19' })
  const later = linked([[document, ...held, plan], rumour]).find(({ when }) => when?.start === '2025-03-19')
  expect(later?.mentions.map((mention) => mention.document)).toEqual([rumour[0].id])
})

test('a denial in a side’s own text that names only the other side joins the call it denies', () => {
  const claimed = told('Putin and Trump spoke by phone on 4 March.', '2025-03-05T18:00:00Z', {
    who: PAIR,
    on: '2025-03-04',
  })
  const denial = told(
    'Reports of a conversation with Trump on 4 March are untrue.',
    '2025-03-06T10:00:00Z',
    { who: { Trump: 'trump' }, on: '2025-03-04', stance: 'denies' },
    { lane: 'official', party: 'russia' },
  )
  expect(linked([claimed, denial])).toHaveLength(1)
})

test('a dialogue between two capitals in a text of next week is not the meeting of last week', () => {
  const met = told('Rubio met Lavrov in Riyadh on 18 February.', '2025-02-18T18:00:00Z', {
    mode: 'meet',
    who: { Rubio: 'rubio', Lavrov: 'lavrov' },
    on: '2025-02-18',
  })
  const text = documentOf({
    text: 'Xi received a guest in Beijing. He welcomed the dialogue of Russia and the United States.',
    published: '2025-02-24T10:00:00Z',
  })
  const echo = statementOf(text, 'dialogue of Russia and the United States.', {
    mode: 'meet',
    who: { Russia: 'russia', 'United States': 'us' },
  })
  const events = linked([met, [text, echo]])
  expect(events.find(({ when }) => when?.start === '2025-02-18')?.mentions).toHaveLength(1)
})

test('a plan that is told after the meeting belongs to the meeting', () => {
  const who = { Orban: 'orban', Fico: 'fico' }
  const text = documentOf({
    text: 'Orban and Fico met in Vienna on 6 March. The office had said that Orban would meet Fico. Orban and Fico will meet again.',
    published: '2025-03-06T20:00:00Z',
  })
  const events = linked([
    [
      text,
      statementOf(text, 'Orban and Fico met in Vienna on 6 March.', { mode: 'meet', who, on: '2025-03-06' }),
      statementOf(text, 'The office had said that Orban would meet Fico.', { mode: 'meet', who, actuality: 'planned' }),
      statementOf(text, 'Orban and Fico will meet again.', { mode: 'meet', who, actuality: 'planned' }),
    ],
  ])
  expect(events.map(({ mentions }) => mentions.length).sort()).toEqual([1, 2])
})

test('an undated aside that names nobody else and no place founds no event', () => {
  const aside = told('The talks went well, Rubio said.', '2025-02-18T18:00:00Z', {
    mode: 'meet',
    who: { Rubio: 'rubio' },
  })
  expect(linked([aside])).toEqual([])
})

test('a spokesman who announces that somebody of the other side will be seen today announces the meeting with him', () => {
  const plan = told('Putin will receive Witkoff on 11 April.', '2025-04-11T09:00:00Z', {
    mode: 'meet',
    who: { Putin: 'putin', Witkoff: 'witkoff' },
    on: '2025-04-11',
    actuality: 'planned',
  })
  const words = told('Peskov: the president sees Witkoff today, 11 April.', '2025-04-11T09:20:00Z', {
    mode: 'meet',
    who: { Witkoff: 'witkoff' },
    by: { Peskov: 'peskov' },
    on: '2025-04-11',
    actuality: 'planned',
  })
  expect(linked([plan, words])).toHaveLength(1)
})

test('a sighting without day and place is none', () => {
  const upside = told('Putin and Trump saw merit in better relations.', '2025-03-18T18:00:00Z', {
    type: 'MOVE',
    mode: 'seen',
    who: PAIR,
  })
  expect(linked([upside])).toEqual([])
})

describe('talks of which some only speak as planned', () => {
  const states = { who: { France: 'france', Iran: 'iran' } } as const
  const plan = (day: number) =>
    told(`A round of talks between France and Iran is to come, paper ${day} writes.`, `2025-03-${day}T10:00:00Z`, {
      ...states,
      mode: 'meet',
      actuality: 'planned',
    })

  test('are dated by the first report that tells of them as held', () => {
    const held = told('France and Iran have held a round of talks.', '2025-03-14T18:00:00Z', {
      ...states,
      mode: 'meet',
    })
    expect(linked([plan(13), held]).map(({ when }) => when?.start)).toEqual(['2025-03-14'])
  })

  test('are not held because the two discuss something', () => {
    const open = told('France and Iran are discussing a pipeline.', '2025-03-13T10:00:00Z', {
      ...states,
      mode: null,
    })
    expect(linked([plan(12), open]).map(({ mode, actuality }) => [mode, actuality])).toEqual([
      [null, 'happened'],
      ['meet', 'planned'],
    ])
  })

  test('are not one plan over weeks', () => {
    expect(linked([plan(10), plan(14), plan(18), plan(22)]).map(({ mentions }) => mentions.length)).toEqual([2, 2])
  })
})
