import { expect, test } from 'vitest'
import { linked, told } from '../../test/fixtures/told.js'

const release = { type: 'RETREAT', mode: 'release', on: '2025-05-06' } as const
const summons = { type: 'ACCUSE', mode: 'disapprove', on: '2025-05-06' } as const

test('an exchange that each side tells in its language is one, whoever is named first', () => {
  const events = linked([
    told(
      'Россия 6 мая передала Ukraine 205 пленных.',
      '2025-05-06T12:00:00Z',
      {
        ...release,
        who: { Россия: ['russia', 'actor'], Ukraine: ['ukraine', 'recipient'] },
      },
      { lang: 'ru' },
    ),
    told(
      '205 captives came home from Russia today.',
      '2025-05-06T15:00:00Z',
      { ...release, who: { Russia: ['russia', 'actor'] } },
      { lane: 'official', party: 'ukraine' },
    ),
  ])
  expect(events).toHaveLength(1)
})

test('an envoy summoned is told by both ministries; what else one accuses the other of that day is another thing', () => {
  const both = [
    told('Ukraine summoned the ambassador of Russia on 6 May.', '2025-05-06T12:00:00Z', {
      ...summons,
      who: { Ukraine: ['ukraine', 'actor'], Russia: ['russia', 'recipient'] },
    }),
    told(
      'Посол вызван в МИД Украины 6 мая.',
      '2025-05-06T15:00:00Z',
      { ...summons, who: { Украины: ['ukraine', 'actor'] } },
      { lang: 'ru', lane: 'official', party: 'russia' },
    ),
  ]
  const events = (trigger: readonly [number, number]) =>
    linked(
      both.map(([document, statement], at) => [
        document,
        { ...statement!, trigger: at === 0 ? ([8, 16] as const) : trigger },
      ]),
    )
  expect(events([6, 12])).toHaveLength(1)
  expect(events([0, 5])).toHaveLength(2)
})
