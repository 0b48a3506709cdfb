import { expect, test } from 'vitest'
import { theEvent } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const release = { type: 'RETREAT', mode: 'release', on: '2025-03-18' } as const
const wire = (text: string, who: string, source = 'courier') =>
  told(
    text,
    '2025-03-18T12:00:00Z',
    { ...release, who: { [who]: ['russia', 'actor'] } },
    { source, id: `${source}:${text}` },
  )
const kremlin = (text: string, who: string) =>
  told(
    text,
    '2025-03-18T14:00:00Z',
    { ...release, who: { [who]: ['russia', 'actor'] } },
    { source: 'kremlin', lane: 'official', party: 'russia' },
  )

test.each([
  ['Russia freed nine captured sailors on 18 March.', 'Russia freed all 11 captured sailors on 18 March.', ['9', '11']],
  ['Россия 18 марта освободила двадцать пленных.', 'Россия 18 марта освободила 25 раненых пленных.', ['20', '25']],
  ['Russia freed nine sailors on 18 March.', 'Russia freed 9 sailors on 18 March.', []],
  ['Two days after talks Russia freed sailors on 18 March.', 'Russia freed nine sailors on 18 March.', []],
  ['Russia freed 20 soldiers for 25 soldiers on 18 March.', 'Russia freed 25 soldiers on 18 March.', []],
])('how many were freed differs only where each source gives one number: %s', (one, other, values) => {
  const who = /^\p{Script=Cyrillic}/u.test(one) ? 'Россия' : 'Russia'
  const found = theEvent([wire(one, who), kremlin(other, who)]).findings.filter(({ point }) => point === 'people')
  expect(found.flatMap(({ variants }) => variants.map(({ value }) => value))).toEqual(values)
  for (const { words } of found)
    expect(words).toBe(`How many people is given as ${values[0]} (The Courier); ${values[1]} (Kremlin).`)
})
