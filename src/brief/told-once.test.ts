import { expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { PAIR, told } from '../../test/fixtures/told.js'
import { briefOfEvent } from './index.js'

test('says once who told first of an event that nobody confirms', () => {
  const rumour = told(
    'Putin and Trump spoke by phone on 7 May, people close to both say.',
    '2025-05-07T20:15:00Z',
    { who: PAIR, on: '2025-05-07' },
    { source: 'courier' },
  )
  const reconciliation = reconciled([rumour])
  const event = reconciliation.events[0]
  if (!event) throw new Error('no event')
  const [document, ...statements] = rumour
  const brief = briefOfEvent({ documents: [document], statements, actors: ACTORS, sources: DOSSIER.sources, event })
  const lines = brief.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  expect(lines.filter((line) => /first told by/i.test(line))).toEqual([
    'Call: Putin and Trump, 7 May 2025: reported, no official text; first told by The Courier, 7 May 2025, 23:15 Moscow time.',
  ])
})
