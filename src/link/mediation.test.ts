import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, type Told, told } from '../../test/fixtures/told.js'

const STATES = { Russia: 'russia', US: 'us' } as const
const PEOPLE = { Lavrov: 'lavrov', Rubio: 'rubio' } as const
const day = { mode: 'meet', on: '2025-04-12' } as const

/** A text with the statements of its one sentence, each with the words that carry it. */
function sentence(
  text: string,
  published: string,
  acts: readonly (readonly [trigger: string, how: Parameters<typeof statementOf>[2]])[],
): Told {
  const document = documentOf({ text, published })
  const statements = acts.map(([words, how]) => {
    const at = text.indexOf(words)
    return { ...statementOf(document, text, how), trigger: [at, at + words.length] as const }
  })
  return [document, ...statements]
}

test('whoever carries messages between two sides is no third partaker: the plan of their states is that of these talks', () => {
  const plan = told('Russia and the US will hold talks on 12 April.', '2025-04-08T09:00:00Z', {
    ...day,
    who: STATES,
    actuality: 'planned',
  })
  const talks = told(
    'Lavrov and Rubio talked on 12 April, with Macron going from one room to the other.',
    '2025-04-12T18:00:00Z',
    { ...day, who: { ...PEOPLE, Macron: ['macron', 'mediator'] } },
  )
  const [event, ...others] = linked([plan, talks])
  expect(others).toEqual([])
  expect(event?.participants.map(({ actor, role }) => [actor, role])).toEqual([
    ['lavrov', 'participant'],
    ['rubio', 'participant'],
    ['macron', 'mediator'],
  ])
})

test('a mediation told by its mediators alone is of the talks told in its sentence, and of nothing elsewhere', () => {
  const held = sentence(
    'Talks of Russia and the US were held on 12 April with the mediation of France and Iran.',
    '2025-04-12T20:00:00Z',
    [
      ['Talks', { ...day, who: STATES }],
      ['mediation', { mode: 'third-party', who: { France: ['france', 'mediator'], Iran: ['iran', 'mediator'] } }],
    ],
  )
  const praised = sentence(
    'Lavrov and Macron discussed the deal reached on 12 April with the mediation of France and Iran.',
    '2025-04-15T20:00:00Z',
    [
      ['discussed', { mode: 'meet', who: { Lavrov: 'lavrov', Macron: 'macron' } }],
      ['mediation', { mode: 'third-party', who: { France: ['france', 'mediator'], Iran: ['iran', 'mediator'] } }],
    ],
  )
  expect(
    linked([held, praised]).map(({ mode, participants }) => [mode, ...participants.map(({ actor }) => actor)]),
  ).toEqual([
    ['meet', 'russia', 'us', 'france', 'iran'],
    ['meet', 'lavrov', 'macron'],
  ])
})

test.each([
  [
    'Officials of Russia and the US met face to face that night.',
    'Indirect talks of Russia and the US went on all day.',
  ],
  ['The US and Russia held a direct meeting.', 'Russia and the US talked only through mediators.'],
  ['Делегации Russia и US встретились в отеле напрямую.', 'Прошли непрямые переговоры Russia и US.'],
])('a meeting face to face is not the talks through mediators of that day: %s', (direct, indirect) => {
  const report = (text: string) => told(text, '2025-04-12T20:00:00Z', { ...day, who: STATES })
  expect(linked([report(direct), report(indirect)])).toHaveLength(2)
  expect(linked([report(direct), report('Talks of Russia and the US, direct and indirect, were held.')])).toHaveLength(
    1,
  )
})

test('what an office answers in the text that has just told of a meeting denies that meeting', () => {
  const text =
    'Russia and the US met on 12 April, a diplomat said. “There was no meeting of Russia and the US,” the office said.'
  const document = documentOf({ text, published: '2025-04-13T09:00:00Z' })
  const [first, answer] = [text.slice(0, 51), text.slice(52)]
  const report = statementOf(document, first, { ...day, who: STATES, by: { 'a diplomat': null } })
  const no = { mode: 'meet', who: STATES, actuality: 'not', by: { 'the office': null } } as const
  expect(
    linked([[document, report, statementOf(document, answer, no)]]).map(({ mentions }) => mentions.length),
  ).toEqual([2])
})

test('whoever leads a delegation does not stand for his side where others tell of it without him', () => {
  const plan = told('A US delegation led by Rubio is to talk with Russia on 12 April.', '2025-04-11T09:00:00Z', {
    ...day,
    who: { US: 'us', Rubio: 'rubio', Russia: 'russia' },
    actuality: 'planned',
  })
  const held = told('Talks of Russia and the US were held on 12 April.', '2025-04-12T20:00:00Z', {
    ...day,
    who: STATES,
  })
  const sidesOf = (texts: readonly Told[]) =>
    linked(texts).map(({ participants }) => participants.map((p) => p.actor).sort())
  expect(sidesOf([plan, held])).toEqual([['russia', 'us']])
  expect(sidesOf([plan])).toEqual([['rubio', 'russia']])
})
