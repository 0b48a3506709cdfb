import { expect, test } from 'vitest'
import { DOSSIER, SOURCES, theEvent } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

test("a third state's own text is shown as its account of what two others agreed, and puts it on nobody else's record", () => {
  const agreed = told(
    'The delegations of Iran and the United States agreed in Doha on a first step, the ministry says.',
    '2025-03-18T20:00:00+01:00',
    { type: 'AGREE', mode: null, who: { Iran: 'iran', 'United States': 'us' }, stance: 'agrees', on: '2025-03-18' },
  )
  const ministry = { ...SOURCES[0]!, id: 'ministry', name: 'Ministry', party: 'ukraine', publisher: 'Ministry' }
  // Whoever agrees is cited for it, the first of them by name.
  const statement = {
    ...agreed[1]!,
    attribution: [{ actor: 'iran', name: 'Iran', unnamed: false, span: null, cue: null }],
  }
  const official = [
    { ...agreed[0], source: 'ministry', lane: 'official', party: 'ukraine' } as const,
    statement,
  ] as const
  const dossier = { ...DOSSIER, parties: ['iran', 'us'], sources: [...SOURCES, ministry] }
  const { status } = theEvent([official], { dossier })
  expect(status.byParty.filter(({ level }) => level === 'official').map(({ party }) => party)).toEqual(['ukraine'])
  expect(status.corroboration).toBe('reported')
})
