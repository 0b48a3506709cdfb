import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, type Told, told } from '../../test/fixtures/told.js'

/** A ministry's text of one sentence: its own contact, and what is told in it of another. */
function ministry(text: string, trigger: string, other: Parameters<typeof statementOf>[2]): Told {
  const document = documentOf({ text, published: '2025-04-18T15:00:00Z', party: 'russia' })
  const at = text.indexOf(trigger)
  const met = { mode: 'meet', who: { Lavrov: 'lavrov', Macron: 'macron' }, on: '2025-04-18' } as const
  const aside = { ...statementOf(document, text, other), trigger: [at, at + trigger.length] as const }
  return [document, statementOf(document, text, met), aside]
}

test.each([
  ['Lavrov met Macron on 18 April and briefed him on the talks with the US.', 'talks'],
  ['Lavrov met Macron and informed him in detail about the latest talks with the US.', 'talks'],
  ['Lavrov встретился с Macron и рассказал ему о прошедших переговорах с US.', 'переговорах'],
])('talks of which one side tells somebody else are none of that day: %s', (text, trigger) => {
  const events = linked([ministry(text, trigger, { mode: 'meet', who: { Lavrov: 'lavrov', US: 'us' } })])
  expect(events.map(({ participants }) => participants.map(({ actor }) => actor))).toEqual([['lavrov', 'macron']])
})

test.each([
  ['Lavrov met Macron on 18 April and praised the latest talks of Rubio and Yermak.', 'talks'],
  ['Lavrov met Macron. They discussed the outcome of the talks of Rubio and Yermak.', 'talks'],
  ['Lavrov met Macron and thanked Oman for hosting talks of Rubio and Yermak.', 'talks'],
  ['Lavrov встретился с Macron и высоко оценил недавние переговоры Rubio и Yermak.', 'переговоры'],
])('talks that somebody praises or speaks of are none of that day: %s', (text, trigger) => {
  const events = linked([ministry(text, trigger, { mode: 'meet', who: { Rubio: 'rubio', Yermak: 'yermak' } })])
  expect(events.map(({ participants }) => participants.map(({ actor }) => actor))).toEqual([['lavrov', 'macron']])
})

test.each(['He told Trump of the results of his visit to France.', 'Он рассказал об итогах недавней поездки.'])(
  'what came of a journey is told after it, and is no journey of the day: %s',
  (aside) => {
    const text = `Putin and Trump spoke by phone. ${aside}`
    const document = documentOf({ text, published: '2025-08-11T15:00:00Z' })
    const word = /visit|поездки/.exec(text)
    const at = word?.index ?? 0
    const trip = statementOf(document, aside, { mode: 'visit', who: { [aside.slice(0, 2)]: 'putin' } })
    const call = statementOf(document, 'Putin and Trump spoke by phone.', { who: PAIR })
    const events = linked([[document, call, { ...trip, trigger: [at, at + (word?.[0].length ?? 0)] }]])
    expect(events.map(({ mode }) => mode)).toEqual(['phone'])
  },
)

test('"they may meet on 11 May" is of the meeting held that day, and by itself one that may be', () => {
  const may = told('Putin and Trump may meet on 11 May, a source says.', '2025-05-02T10:00:00Z', {
    mode: 'meet',
    who: PAIR,
    on: '2025-05-11',
    actuality: 'possible',
  })
  const met = told('Putin and Trump met on 11 May.', '2025-05-11T20:00:00Z', {
    mode: 'meet',
    who: PAIR,
    on: '2025-05-11',
  })
  expect(linked([may, met]).map(({ actuality, mentions }) => [actuality, mentions.length])).toEqual([['happened', 2]])
  expect(linked([may]).map(({ actuality }) => actuality)).toEqual(['possible'])
})

test('a plan to go on talking, with neither day nor way, founds no event', () => {
  const plan = { mode: null, who: PAIR, actuality: 'planned', stance: 'agrees' } as const
  expect(linked([told('Putin and Trump agreed to go on with their dialogue.', '2025-04-19', plan)])).toEqual([])
})

test('"they agreed to go on" in the official account of talks is no plan of certain ones; a day makes it one', () => {
  const text =
    'Talks of Russia and the US were held on 12 April. Russia and the US agreed to go on with their consultations.'
  const document = documentOf({ text, published: '2025-04-12T20:00:00Z', party: 'france', lane: 'official' })
  const who = { Russia: 'russia', US: 'us' } as const
  const held = statementOf(document, text.slice(0, 49), { mode: 'third-party', who, on: '2025-04-12' })
  const next = (on: { readonly on?: string }) =>
    statementOf(document, text.slice(50), { mode: 'meet', who, ...on, actuality: 'planned', stance: 'agrees' })
  expect(linked([[document, held, next({})]])).toHaveLength(1)
  expect(linked([[document, held, next({ on: '2025-04-26' })]])).toHaveLength(2)
})

test('how a contact was held is told by whoever tells that it was', () => {
  const who = PAIR
  const at = (text: string, mode: string, actuality: 'planned' | 'happened', published: string) =>
    told(text, published, { mode, who, on: '2025-04-12', actuality })
  const plan = at('Putin and Trump will meet on 12 April.', 'meet', 'planned', '2025-04-08')
  const held = at('Putin and Trump held indirect talks on 12 April.', 'third-party', 'happened', '2025-04-12T20:00:00Z')
  expect(linked([plan, held]).map(({ mode }) => mode)).toEqual(['third-party'])
})

test('a meeting of somebody unknown is told by two texts in different words', () => {
  const on = '2025-03-02'
  const host = told('Witkoff met the chief of the service, General Karim Nassar, on 2 March.', '2025-03-02T22:00:00Z', {
    mode: 'meet',
    who: { Witkoff: 'witkoff', 'the chief of the service, General Karim Nassar': null },
    on,
  })
  const other = (name: string) =>
    told(`${name} saw the envoy Witkoff for three hours.`, '2025-03-03T08:00:00Z', {
      mode: 'meet',
      who: { [name]: null, Witkoff: 'witkoff' },
      on,
    })
  expect(linked([host, other('Karim Nassar')]).map(({ participants }) => participants.map(({ name }) => name))).toEqual(
    [['Witkoff', 'Karim Nassar']],
  )
  expect(linked([host, other('Salim Hakim')])).toHaveLength(2)
})
