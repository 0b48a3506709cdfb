import { expect, test } from 'vitest'
import { DOSSIER, reconciled } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { PAIR, partsOf, told } from '../../test/fixtures/told.js'
import { briefOfEvent } from './index.js'

test('of an event quotes each side from its readout in the reader’s language, and no headline as words of a person', () => {
  const call = { who: PAIR, on: '2025-06-10' } as const
  const russian = { who: { Путин: 'putin', Трампом: 'trump' }, on: '2025-06-10' } as const
  const kremlin = { source: 'kremlin', lane: 'official', party: 'russia' } as const
  const all = [
    told(
      'Завтра Путин поговорит с Трампом.',
      '2025-06-09T12:00:00+03:00',
      { ...russian, actuality: 'planned', stance: 'announces' },
      { ...kremlin, lang: 'ru' },
    ),
    told('Putin and Trump spoke by telephone.', '2025-06-10T20:00:00+03:00', call, kremlin),
    told('Путин обсудил с Трампом зерно.', '2025-06-10T20:05:00+03:00', russian, { ...kremlin, lang: 'ru' }),
    told('Trump on Putin: a very useful call', '2025-06-10T21:00:00Z', {
      ...call,
      by: { Trump: 'trump' },
      stance: 'characterises',
    }),
  ]
  const reconciliation = reconciled(all)
  const event = reconciliation.events.find(({ mentions }) => mentions.length > 1)
  if (!event) throw new Error('no event')
  const brief = (lang: string) =>
    briefOfEvent({
      ...partsOf(all),
      actors: ACTORS,
      sources: DOSSIER.sources,
      event,
      lang,
    })
      .sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join('\n')
  expect(brief('ru')).toMatch(/: «Путин обсудил с Трампом зерно\.»/)
  expect(brief('en')).toContain('Russia: “Putin and Trump spoke by telephone.”')
  expect(brief('en')).not.toContain('“Trump on Putin')
})
