import { expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const STATES = { France: 'france', Iran: 'iran' } as const
const days = (events: ReturnType<typeof linked>) => events.map(({ mentions }) => mentions.length)

test('two states that agree to open talks do not announce the next contact of their people', () => {
  const intent = told('France and Iran agreed to open talks on shipping at a neutral place.', '2025-03-10T10:00:00Z', {
    mode: 'meet',
    who: STATES,
    actuality: 'planned',
    stance: 'agrees',
  })
  const states = told('France and Iran held talks on 12 March.', '2025-03-12T20:00:00Z', {
    mode: 'meet',
    who: STATES,
    on: '2025-03-12',
  })
  const expected = told('Talks of France and Iran are to come.', '2025-03-11T10:00:00Z', {
    mode: 'meet',
    who: STATES,
    actuality: 'planned',
  })
  expect(days(linked([intent, states]))).toEqual([1, 1])
  expect(days(linked([expected, states]))).toEqual([2])
})

test('what a third person says of two without saying how is not the meeting that these two plan', () => {
  const plan = told('Putin and Trump will meet on 18 March.', '2025-03-17T10:00:00Z', {
    mode: 'meet',
    who: PAIR,
    on: '2025-03-18',
    actuality: 'planned',
  })
  const contact = (who: Record<string, string>) =>
    told('I spoke with Putin and Trump.', '2025-03-18T12:00:00Z', { mode: null, who })
  expect(days(linked([plan, contact({ I: 'macron', Putin: 'putin', Trump: 'trump' })]))).toEqual([1, 1])
})

test('a heading that names a visit does not tell that it was paid where the text under it announces it', () => {
  const notice = documentOf({
    title: 'Visit of Orban to Fico',
    text: 'Visit of Orban to Fico\n\nOrban will visit Fico on 6 March.',
    published: '2025-03-04T10:00:00Z',
    kind: 'release',
  })
  const visit = { mode: 'visit', who: { Orban: 'orban', Fico: 'fico' } } as const
  const heading = { ...statementOf(notice, 'Visit of Orban to Fico', visit), trigger: [0, 5] as const }
  const plan = statementOf(notice, 'Orban will visit Fico on 6 March.', {
    ...visit,
    on: '2025-03-06',
    actuality: 'planned',
  })
  expect(linked([[notice, heading, plan]]).map(({ actuality, when }) => [actuality, when?.start])).toEqual([
    ['planned', '2025-03-06'],
  ])
})

test('a headline without a day and the "next week" of the text under it are one plan', () => {
  const text = 'Putin, Trump to meet. The two will meet next week.'
  const piece = documentOf({ text, published: '2025-03-13T10:00:00Z' })
  const plan = { mode: 'meet', who: PAIR, actuality: 'planned' } as const
  const week = statementOf(piece, 'The two will meet next week.', {
    ...plan,
    when: {
      start: '2025-03-17',
      end: '2025-03-23',
      precision: 'week',
      zone: null,
      basis: 'stated',
      span: null,
      text: null,
    },
  })
  expect(days(linked([[piece, statementOf(piece, 'Putin, Trump to meet.', plan), week]]))).toEqual([2])
})
