import { expect, test } from 'vitest'
import { harbour } from '../../../test/browser/sample/harbour.js'
import type { Actor } from '../../model/index.js'
import { contactLevels } from './contact-level.js'

const [state, , person] = harbour.dossier.actors as readonly [Actor, Actor, Actor]
const somebody = (id: string, party: string, office: string | null, to: string | null = null): Actor => ({
  ...person,
  id,
  party,
  holds: office ? [{ office, from: '2030-01-01', to }] : [],
})
const levelOf = contactLevels([
  { ...state, id: 'astra' },
  { ...state, id: 'borea' },
  { ...state, id: 'borea-ministry', kind: 'body', party: 'borea' },
  somebody('lind', 'astra', 'astra-president'),
  somebody('orlo', 'borea', 'borea-pm'),
  somebody('voss', 'borea-ministry', 'borea-fm'),
  somebody('hale', 'astra', 'astra-defense-secretary'),
  somebody('past', 'borea', 'borea-president', '2031-01-31'),
  somebody('aide', 'borea', null),
])

test.each([
  [['lind', 'orlo'], 'leaders'],
  [['lind', 'voss'], 'ministers'],
  [['hale', 'voss', 'aide'], 'ministers'],
  [['lind', 'aide'], 'officials'],
  // Out of office on the day.
  [['lind', 'past'], 'officials'],
  // The prime minister and the foreign minister are of one side.
  [['orlo', 'voss', 'astra'], 'unnamed'],
  [['astra', 'borea'], 'unnamed'],
  [['lind', 'nobody we know'], 'unnamed'],
])('%j deal with each other at the level of %s', (ids, level) => {
  const participants = ids.map((actor) => ({ name: actor, actor, role: 'actor' }))
  expect(levelOf({ ...harbour.record!.events[0]!, participants })).toBe(level)
})
