import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

test('a call of three sides is not the call of two of them, also where an aside does not say that it was a call', () => {
  const call = told('Putin and Trump spoke by phone on 12 May.', '2025-05-12T18:00:00Z', {
    who: PAIR,
    on: '2025-05-12',
  })
  const aside = told('Putin, Trump and Macron talked on 12 May, she added.', '2025-05-12T20:00:00Z', {
    mode: null,
    who: { ...PAIR, Macron: 'macron' },
    on: '2025-05-12',
  })
  expect(linked([call, aside])).toHaveLength(2)
})

test('the agenda of talks, told on the day before them, makes no talks of its own and does not tell that they were held', () => {
  const plan = told('Putin will receive the Hungarian prime minister Orban on 5 July.', '2025-07-02T10:00:00Z', {
    mode: 'meet',
    who: { Putin: 'putin', Orban: 'orban' },
    on: '2025-07-05',
    actuality: 'planned',
  })
  const document = documentOf({ text: 'talks of Putin with Orban: the agenda', published: '2025-07-04T10:00:00Z' })
  const agenda = {
    ...statementOf(document, 'talks of Putin with Orban: the agenda', {
      mode: 'meet',
      who: { Putin: 'putin', Orban: 'orban' },
    }),
    trigger: [0, 5] as const,
  }
  expect(linked([plan, [document, agenda]]).map(({ mentions }) => mentions.length)).toEqual([2])
})

test('a sentence that could be of two contacts of its text is of the one that its first words name', () => {
  const readout = documentOf({
    text: 'Call of Macron with Orban\nMacron spoke today, 8 January, with Orban. They later met with farmers and Orban.',
    published: '2025-01-08T18:00:00Z',
    kind: 'release',
  })
  const pair = { who: { Macron: 'macron', Orban: 'orban' } } as const
  const head = statementOf(readout, 'Call of Macron with Orban', pair)
  const spoke = statementOf(readout, 'Macron spoke today, 8 January, with Orban.', {
    ...pair,
    mode: null,
    on: '2025-01-08',
  })
  const met = statementOf(readout, 'They later met with farmers and Orban.', { ...pair, mode: 'meet' })
  const call = linked([[readout, head, spoke, met]]).find(({ mode }) => mode === 'phone')
  expect(call?.mentions.map(({ statement }) => statement)).toEqual([head.id, spoke.id])
})

test('a side that announces whom it will see is the other one in the meeting', () => {
  const plan = told('Putin will meet with Witkoff today, the press service said.', '2025-04-11T12:10:00+03:00', {
    mode: 'meet',
    who: { Putin: 'putin', Witkoff: 'witkoff' },
    on: '2025-04-11',
    actuality: 'planned',
  })
  const channel = told(
    'Песков: президент сегодня увидится с американскими переговорщиками.',
    '2025-04-11T12:22:00+03:00',
    {
      mode: 'meet',
      who: { американскими: 'us' },
      by: { Песков: 'peskov' },
      on: '2025-04-11',
      actuality: 'planned',
      stance: 'announces',
    },
    { lang: 'ru' },
  )
  expect(linked([plan, channel])).toHaveLength(1)
})

test.each([
  ['Orban shrugs off questions about talks with Putin', null, 0],
  ['Орбан высказался о переговорах с Путиным', null, 0],
  ['Press release on the talks of Orban with Putin', 'hungary', 1],
  ['Orban agrees on gas in talks with Putin', null, 1],
  ['Орбан договорился о газе на переговорах с Путиным', null, 1],
] as const)(
  '%s: a headline of the media on talks is no report of them, a press service heads its account so',
  (text, party, n) => {
    const document = documentOf({ text, party, published: '2025-07-04T10:00:00Z', lane: party ? 'official' : 'media' })
    const noun = /talks|переговорах/.exec(text)
    const at = noun?.index ?? 0
    const talks = statementOf(document, text, {
      mode: 'meet',
      who: text.startsWith('Орбан') ? { Орбан: 'orban', Путиным: 'putin' } : { Orban: 'orban', Putin: 'putin' },
    })
    const headline = { ...talks, trigger: [at, at + (noun?.[0].length ?? 0)] as const }
    expect(linked([[document, headline]])).toHaveLength(n)
  },
)

test('"they were talking" far down in a long text is not of the meeting of two weeks before', () => {
  const meeting = told('Orban met Putin on 5 July.', '2025-07-05T10:00:00Z', {
    mode: 'meet',
    who: { Putin: 'putin', Orban: 'orban' },
    on: '2025-07-05',
  })
  const transcript = documentOf({
    text: `${'The factory will hire a thousand people. '.repeat(120)}They were talking about ten or fifteen years, would you believe it.`,
    published: '2025-07-18T10:00:00Z',
  })
  const aside = statementOf(transcript, 'They were talking about ten or fifteen years', {
    mode: null,
    who: { They: 'putin', 'They ': 'orban' },
  })
  expect(linked([meeting, [transcript, aside]]).flatMap(({ mentions }) => mentions)).toHaveLength(1)
})

test('"where they met in 2018" only looks back and founds no contact of that year', () => {
  const who = { Putin: 'putin', Orban: 'orban' }
  const caption = told('The hall where Putin met Orban in 2018.', '2025-04-11T16:50:00Z', {
    mode: 'meet',
    who,
    when: { start: '2018-01-01', end: '2018-12-31', precision: 'year' },
  })
  expect(linked([caption])).toHaveLength(0)
})

test('"the leaders" of two texts are those of the contact that each tells of first', () => {
  const text = (first: string, other: string, published: string, who: Readonly<Record<string, string>>) => {
    const document = documentOf({ text: `${first} ${other}`, published, party: 'us', lane: 'official' })
    const pause = { type: 'RETREAT', mode: 'ceasefire', who: { leaders: null }, actuality: 'planned' } as const
    return [
      document,
      statementOf(document, first, { who }),
      statementOf(document, other, { ...pause, stance: 'agrees' }),
    ] as const
  }
  const first = text(
    'Trump spoke with Putin.',
    'The leaders agreed on a pause in strikes on ports.',
    '2025-07-08T14:00:00Z',
    PAIR,
  )
  const again = text(
    'Putin and Trump talked.',
    'Both leaders agreed on a pause in strikes on ports.',
    '2025-07-08T16:00:00Z',
    PAIR,
  )
  const other = text(
    'Trump spoke with Macron.',
    'The leaders agreed on a pause in strikes on ports.',
    '2025-07-09T13:00:00Z',
    {
      Trump: 'trump',
      Macron: 'macron',
    },
  )
  const pauses = (...texts: (typeof first)[]) => linked(texts).filter(({ type }) => type === 'RETREAT').length
  expect(pauses(first, again)).toBe(1)
  expect(pauses(first, other)).toBe(2)
})
