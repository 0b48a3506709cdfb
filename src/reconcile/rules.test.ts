import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COVERED, DOSSIER } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { world } from '../../test/fixtures/world.js'
import { link } from '../link/index.js'
import { CHECKS } from './checks/index.js'
import { reconcile } from './index.js'

const method = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8')
const anchors = [...method.matchAll(/<a id="([a-z-]+)"><\/a>/g)].map((match) => match[1])

test('every rule that a check rests on has its paragraph in docs/method.md', () => {
  expect(CHECKS.flatMap(({ rules }) => rules).filter((rule) => !anchors.includes(rule))).toEqual([])
})

test('no anchor of docs/method.md is used twice', () => {
  expect(anchors).toEqual([...new Set(anchors)])
})

test('every rule that a status or finding names is an anchor that its page can link to', () => {
  const named = [1, 2, 3].flatMap((seed) => {
    const { documents, statements } = world(seed, 60)
    const events = link({ documents, statements, actors: ACTORS, curations: [] })
    const given = { events, documents, statements, actors: ACTORS, dossier: DOSSIER, coverage: COVERED, asOf: null }
    const { events: reconciled } = reconcile({ ...given, now: '2025-03-20T00:00:00Z' })
    return reconciled.flatMap(({ status, findings }) => [...status.why, ...findings].map(({ rule }) => rule))
  })
  expect(new Set(named).size).toBeGreaterThan(6)
  expect([...new Set(named)].filter((rule) => !anchors.includes(rule))).toEqual([])
})
