import { expect, test } from 'vitest'
import { givenBy } from '../../test/fixtures/dossier.js'
import { PAIR, told } from '../../test/fixtures/told.js'
import { briefOfDossier } from './index.js'

const call = { who: PAIR, on: '2025-03-18' } as const
const held = told('Putin and Trump had a telephone conversation on 18 March.', '2025-03-18T21:14:00+03:00', call, {
  source: 'kremlin',
  lane: 'official',
  party: 'russia',
})
const claim = (words: string, number: number) =>
  told(
    `Trump says he has spoken with Putin ${words} this year.`,
    '2025-03-19T16:00:00Z',
    { who: PAIR, by: { Trump: 'trump' }, count: { words, min: number, max: number } },
    { source: 'courier' },
  )

test.each([
  ['five times', 5, ['Trump, 19 March 2025: calls between Putin and Trump: 5.']],
  ['once', 1, []],
] as const)(
  'an exact number that somebody claims is told where the record holds fewer: %s',
  (words, number, expected) => {
    const { sections } = briefOfDossier(givenBy([held, claim(words, number)]))
    const claimed = sections.find(({ key }) => key === 'claimed')?.sentences ?? []
    expect(claimed.map(({ text }) => text)).toEqual(expected)
  },
)
