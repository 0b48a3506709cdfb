import { expect, test } from 'vitest'
import { COVERED, DOSSIER } from '../../test/fixtures/dossier.js'
import { ACTORS, documentOf, statementOf } from '../../test/fixtures/statements.js'
import { link } from '../link/index.js'
import type { Stance } from '../model/index.js'
import { reconcile } from './index.js'

/** Title of the event that one text tells of, in which somebody agrees, proposes or considers. */
function titled(stance: Stance, text: string): string | undefined {
  const document = documentOf({ text, published: '2025-03-18T10:00:00Z' })
  const statement = statementOf(document, text, {
    type: 'AGREE',
    stance,
    who: { Putin: ['putin', 'actor'] },
    on: '2025-03-18',
  })
  const given = { documents: [document], statements: [statement], actors: ACTORS }
  const events = link({ ...given, curations: [] })
  const all = { ...given, events, dossier: DOSSIER, coverage: COVERED, asOf: null, now: '2025-03-20T00:00:00Z' }
  return reconcile(all).events[0]?.title.split(':')[0]
}

test('what was only put forward or weighed is not titled an agreement', () => {
  expect(titled('agrees', 'Putin agreed to a pause on strikes.')).toBe('Agreement')
  expect(titled('proposes', 'Putin proposed a pause on strikes.')).toBe('Proposal')
  expect(titled('considers', 'Putin promised to look at a pause on strikes.')).toBe('Under consideration')
})

/** Title of the event that one text tells of. */
function titleFor(how: Parameters<typeof statementOf>[2], text: string): string | undefined {
  const document = documentOf({ text, published: '2025-04-11T10:00:00Z' })
  const given = { documents: [document], statements: [statementOf(document, text, how)], actors: ACTORS }
  const all = { ...given, events: link({ ...given, curations: [] }), dossier: DOSSIER, coverage: COVERED, asOf: null }
  return reconcile({ ...all, now: '2025-04-20T00:00:00Z' }).events[0]?.title
}

test('a week has no Monday, a journey no state for a traveller, and talks no mediator for a side', () => {
  const week = { precision: 'week', start: '2025-04-14', end: '2025-04-20' } as const
  const call = { who: { Putin: 'putin', Trump: 'trump' }, when: week, actuality: 'planned' } as const
  expect(titleFor(call, 'Putin and Trump will talk next week.')).toBe('Call: Putin and Trump, week of 14 April 2025')
  const trip = { mode: 'visit', who: { Rubio: 'rubio', Witkoff: 'witkoff', France: 'france' }, on: '2025-04-11' }
  expect(titleFor(trip, 'Rubio and Witkoff went to France on 11 April.')).toBe(
    'Visit: Rubio and Witkoff, France, 11 April 2025',
  )
  const talks = {
    mode: 'meet',
    who: { Lavrov: 'lavrov', Rubio: 'rubio', Macron: ['macron', 'mediator'] as const },
    on: '2025-04-11',
  }
  expect(titleFor(talks, 'Lavrov and Rubio met on 11 April, mediated by Macron.')).toBe(
    'Meeting: Lavrov and Rubio, 11 April 2025',
  )
})
