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
