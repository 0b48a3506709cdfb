import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const sides = { Russia: 'russia', 'United States': 'us' }
const talks = (words: string, published: string) => told(words, published, { mode: 'meet', who: sides })

test('what points back at talks is no earlier report of talks that come later', () => {
  const aside = 'He called the talks of Russia and the United States useful.'
  const text = `${'The briefing began with the budget and went on to trade. '.repeat(12)}${aside}`
  const briefing = documentOf({ text, published: '2025-02-20T18:00:00Z' })
  const before = [briefing, statementOf(briefing, aside, { mode: 'meet', who: sides })] as const
  const held = talks('Russia and the United States held talks in Istanbul.', '2025-02-27T15:00:00Z')
  expect(linked([before, held]).map(({ when }) => when?.start)).toEqual(['2025-02-27'])
})

test('one report that names a president does not put him into the talks of two sides', () => {
  const many = ['began', 'went on', 'ended', 'were long'].map((end, at) =>
    talks(`The talks of Russia and the United States ${end}.`, `2025-02-18T1${at}:00:00Z`),
  )
  const slip = told('Trump spoke to reporters after the talks of his side with Russia.', '2025-02-18T15:00:00Z', {
    mode: 'meet',
    who: { Trump: 'trump', Russia: 'russia' },
  })
  expect(linked([...many, slip])[0]?.participants.map(({ actor }) => actor)).toEqual(['russia', 'us'])
})

test('one report that names both ministers says who met', () => {
  const many = ['began', 'went on', 'ended'].map((end, at) =>
    talks(`The talks of Russia and the United States ${end}.`, `2025-02-18T1${at}:00:00Z`),
  )
  const full = told('Lavrov and Rubio met in Riyadh.', '2025-02-18T15:00:00Z', {
    mode: 'meet',
    who: { Lavrov: 'lavrov', Rubio: 'rubio' },
  })
  expect(linked([...many, full])[0]?.participants.map(({ actor }) => actor)).toEqual(['lavrov', 'rubio'])
})

test('"he talked to the team" is no report of a visit', () => {
  const visit = told('Macron will visit the United States.', '2025-02-20T12:00:00Z', {
    mode: 'visit',
    actuality: 'planned',
    who: { Macron: 'macron', 'United States': 'us' },
  })
  const talked = told('Macron talked with the United States team.', '2025-02-20T13:00:00Z', {
    mode: null,
    who: { Macron: 'macron', 'United States': 'us' },
  })
  expect(linked([visit, talked])).toHaveLength(2)
})

test('a day long after the report, of what it says has happened, was misread and counts for nothing', () => {
  const slip = told('Putin and Trump spoke of the year 2060.', '2025-03-18T20:00:00Z', { who: PAIR, on: '2060-01-01' })
  expect(linked([slip])[0]?.when).toMatchObject({ start: '2025-03-18', basis: 'published' })
})

/** The word that carries the act, as extraction gives it. */
function by(word: string, [document, ...statements]: ReturnType<typeof told>): ReturnType<typeof told> {
  const at = document.text.indexOf(word)
  return [document, ...statements.map((one) => ({ ...one, trigger: [at, at + word.length] as const }))]
}

test('talks that are commented on do not tell that a vague plan has been held', () => {
  const plan = told('Trump says he will probably meet Putin in the Gulf.', '2025-02-12T09:00:00Z', {
    mode: 'meet',
    actuality: 'planned',
    stance: 'announces',
    who: PAIR,
  })
  const comment = by(
    'talks',
    told('Talks of Trump and Putin: their talks are good news, says a former official.', '2025-02-13T09:00:00Z', {
      mode: 'meet',
      who: PAIR,
    }),
  )
  expect(linked([plan, comment]).map(({ actuality }) => actuality)).toEqual(
    expect.arrayContaining(['planned', 'happened']),
  )
})

test('talks without a place may be the call of these days', () => {
  const call = told('Putin and Trump spoke by phone.', '2025-02-12T19:00:00Z', { who: PAIR })
  const comment = by(
    'talks',
    told('After Putin and Trump: talks that changed the year.', '2025-02-12T23:00:00Z', { mode: 'meet', who: PAIR }),
  )
  expect(linked([call, comment]).map(({ mode, mentions }) => [mode, mentions.length])).toEqual([['phone', 2]])
})

test('some talks further on in a transcript are of somebody else', () => {
  const filler = 'The budget came up again, and trade, and the fires, and the border. '.repeat(70)
  const opening = 'Trump met Putin in Riyadh on Tuesday.'
  const later = 'Trump said that talks about shipbuilding had gone well.'
  const transcript = documentOf({ text: `${opening} ${filler}${later}`, published: '2025-02-20T18:00:00Z' })
  const events = linked([
    [
      transcript,
      statementOf(transcript, opening, { mode: 'meet', who: PAIR, on: '2025-02-18' }),
      statementOf(transcript, later, { mode: 'meet', who: { Trump: 'trump' } }),
    ],
  ])
  expect(events.map(({ mentions }) => mentions.length)).toEqual([1])
})

test('an aside on two presidents is not of the talks of their delegations', () => {
  const held = talks('Russia and the United States held talks in Riyadh.', '2025-02-18T15:00:00Z')
  const filler = 'The evening was about investment and began with a film. '.repeat(14)
  const aside = 'He was there when Trump spoke with Putin.'
  const speech = documentOf({ text: `${filler}${aside}`, published: '2025-02-20T18:00:00Z' })
  const events = linked([held, [speech, statementOf(speech, aside, { mode: null, who: PAIR })]])
  expect(events.map(({ participants }) => participants.map(({ actor }) => actor))).toEqual([['russia', 'us']])
})

test('a trip on the calendar, its report and what the report adds are one trip', () => {
  const who = { Putin: 'putin' }
  const at = ['Murmansk', 'murmansk'] as const
  const calendar = told('Putin: working trip to Murmansk', '2025-03-25T09:00:00Z', {
    mode: 'visit',
    actuality: 'planned',
    stance: 'announces',
    who,
    on: '2025-03-27',
    at,
  })
  const first = 'Putin was in Murmansk.'
  const second = 'The governor accompanied Putin on his journey.'
  const report = documentOf({ text: `${first} ${second}`, published: '2025-03-27T12:00:00Z' })
  const events = linked([
    calendar,
    [
      report,
      statementOf(report, first, { mode: 'visit', who, at }),
      statementOf(report, second, { mode: 'visit', who }),
    ],
  ])
  expect(events.map(({ mentions }) => mentions.length)).toEqual([3])
})

test('a sentence on who announced a meeting joins the meeting told beside it, and stands on no day of its own', () => {
  const evening = documentOf({
    text: 'Путин принял Уиткоффа в Петербурге 11 апреля, беседа шла до ночи. О встрече Кремль объявил ещё утром, итогов к полуночи не было.',
    published: '2025-04-12T00:20:00+03:00',
    lang: 'ru',
  })
  const meeting = statementOf(evening, 'Путин принял Уиткоффа в Петербурге 11 апреля, беседа шла до ночи.', {
    mode: 'meet',
    who: { Путин: 'putin', Уиткоффа: 'witkoff' },
    on: '2025-04-11',
  })
  const aside = statementOf(evening, 'О встрече Кремль объявил ещё утром, итогов к полуночи не было.', {
    mode: 'meet',
    // Who met is known from the sentence before.
    who: { Путин: 'putin', Уиткоффа: 'witkoff' },
    by: { Кремль: 'russia' },
    on: '2025-04-12',
    stance: 'announces',
  })
  const [event, ...others] = linked([[evening, meeting, aside]])
  expect(others).toEqual([])
  expect(event?.mentions.map(({ statement }) => statement)).toEqual([meeting.id, aside.id])
})

test('seven in the morning of the next day is no part of a day in the Far East, and of that day it is', () => {
  const zone = 'Asia/Bangkok'
  const met = told(
    'Russia and the United States met on 28 July.',
    '2025-07-28T12:00:00Z',
    {
      mode: 'meet',
      who: sides,
      on: '2025-07-28',
    },
    { zone },
  )
  const early = (on: string) =>
    told(
      'Russia and the United States met at seven.',
      '2025-07-29T03:00:00Z',
      { mode: 'meet', who: sides, on },
      { zone },
    )
  expect(linked([met, early('2025-07-29T07:00:00+07:00')])).toHaveLength(2)
  expect(linked([met, early('2025-07-28T06:00:00+07:00')])).toHaveLength(1)
})
