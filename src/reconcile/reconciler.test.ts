import { expect, test } from 'vitest'
import { DOSSIER } from '../../test/fixtures/dossier.js'
import { ACTORS } from '../../test/fixtures/statements.js'
import { random, world } from '../../test/fixtures/world.js'
import { createLinker, link } from '../link/index.js'
import type { Coverage, Document, Statement } from '../model/index.js'
import { createReconciler, reconcile } from './index.js'

const HOUR = 3_600_000

/** Both official sources looked at every few hours since the first of March, one of them with a day's gap. */
function lookedAt(now: number): Coverage[] {
  const iso = (moment: number) => new Date(moment).toISOString()
  const start = Date.UTC(2025, 2, 1)
  const gap = Date.UTC(2025, 2, 6)
  return [
    { source: 'kremlin', from: iso(start), to: iso(now) },
    { source: 'white-house', from: iso(start), to: iso(Math.min(now, gap)) },
    ...(now > gap + 24 * HOUR ? [{ source: 'white-house', from: iso(gap + 24 * HOUR), to: iso(now) }] : []),
  ]
}

/** Some of what is told is agreed or proposed on terms, some claims a number. */
function withTermsAndClaims(statements: readonly Statement[], seed: number): Statement[] {
  const draw = random(seed + 900)
  const span = [0, 6] as const
  return statements.map((one) => {
    const kind = draw(5)
    if (kind === 0) {
      const length = { value: ['P30D', 'P7D', 'P3D'][draw(3)] ?? 'P30D', span }
      const end = draw(3) === 0 ? { value: `2025-03-1${draw(9)}`, span } : null
      const terms = {
        length: draw(2) === 0 ? length : null,
        scope: { value: 'talks', span },
        condition: null,
        start: null,
        end,
      }
      const stance = (['agrees', 'proposes', 'asks', 'refuses'] as const)[draw(4)] ?? 'agrees'
      return { ...one, type: 'AGREE', mode: null, stance, terms }
    }
    if (kind > 1) return one
    const count = { min: 2 + draw(3), max: null, kind: 'cardinal', of: draw(3) === 0 ? 'meet' : 'phone' } as const
    return { ...one, count: { ...count, basis: 'claimed', period: null, span } }
  })
}

test.each([1, 2, 3, 4, 5, 6])(
  'a dossier that grows by a document at a time says what all of it at once says (world %i)',
  (seed) => {
    const { documents, statements: plain } = world(seed, 60)
    const statements = withTermsAndClaims(plain, seed)
    const inOrder = documents.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1))
    const draw = random(seed)
    // Some arrive late.
    for (let at = 1; at < inOrder.length; at += 1 + draw(4))
      inOrder.splice(Math.max(0, at - draw(9)), 0, ...inOrder.splice(at, 1))
    const linker = createLinker(ACTORS, [])
    const reconciler = createReconciler({ dossier: DOSSIER, actors: ACTORS, asOf: null })
    inOrder.forEach((document, at) => {
      const lot = { documents: [document], statements: statements.filter((one) => one.document === document.id) }
      linker.add(lot)
      reconciler.add(lot)
      const now = Date.UTC(2025, 2, 2) + at * 5 * HOUR
      const moment = { coverage: lookedAt(now), now: new Date(now).toISOString() }
      const grown = reconciler.reconcile({ ...moment, events: linker.events() })
      if (at % 7 !== 0 && at !== inOrder.length - 1) return
      const known = {
        documents: inOrder.slice(0, at + 1),
        statements: statements.filter((one) => inOrder.slice(0, at + 1).some(({ id }) => id === one.document)),
        actors: ACTORS,
      }
      const events = link({ ...known, curations: [] })
      expect(grown).toEqual(reconcile({ ...known, ...moment, events, dossier: DOSSIER, asOf: null }))
    })
  },
)

test.each([7, 8, 9, 10])('a document that is read again says only what it says now (world %i)', (seed) => {
  const { documents, statements: plain } = world(seed, 50)
  const statements = withTermsAndClaims(plain, seed)
  const draw = random(seed + 50)
  const linker = createLinker(ACTORS, [])
  const reconciler = createReconciler({ dossier: DOSSIER, actors: ACTORS, asOf: null })
  const grow = (lot: { readonly documents: Document[]; readonly statements: Statement[] }) => {
    linker.add(lot)
    reconciler.add(lot)
  }
  grow({ documents, statements })
  const moment = { coverage: lookedAt(Date.UTC(2025, 2, 20)), now: '2025-03-20T00:00:00.000Z' }
  reconciler.reconcile({ ...moment, events: linker.events() })
  let [texts, told] = [documents, statements]
  for (let round = 0; round < 8; round++) {
    const lot = new Set(Array.from({ length: 1 + draw(2) }, () => texts[draw(texts.length)]?.id ?? ''))
    const other = texts[draw(texts.length)]
    texts = texts.map((one) => (lot.has(one.id) && other ? { ...one, source: other.source, lane: other.lane } : one))
    told = told.filter(({ document }) => !lot.has(document) || draw(4) > 0)
    grow({
      documents: texts.filter(({ id }) => lot.has(id)),
      statements: told.filter(({ document }) => lot.has(document)),
    })
    const known = { documents: texts, statements: told, actors: ACTORS }
    const events = link({ ...known, curations: [] })
    const grown = reconciler.reconcile({ ...moment, events: linker.events() })
    expect(grown).toEqual(reconcile({ ...known, ...moment, events, dossier: DOSSIER, asOf: null }))
  }
})
