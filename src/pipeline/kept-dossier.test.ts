import { expect, test } from 'vitest'
import { DOSSIER } from '../../test/fixtures/dossier.js'
import { random, world } from '../../test/fixtures/world.js'
import { link } from '../link/index.js'
import type { Curation, Document, Event, Statement } from '../model/index.js'
import { reconcile } from '../reconcile/index.js'
import type { Store } from '../store/index.js'
import { benchOf } from '../store/test/stores.js'
import { corpusOf } from './corpus.js'
import { settle } from './run.js'

const bench = benchOf('pglite')
const VERSION = 'v1'

const byId = (a: Event, b: Event) => (a.id < b.id ? -1 : 1)

/** What linking and reconciling everything at once says of what is stored. */
async function allAtOnce(store: Store, now: string) {
  const { documents, statements, actors } = await corpusOf(store, DOSSIER)
  const curations = await store.curation.list(DOSSIER.id)
  const events = link({ documents, statements, actors, curations })
  const coverage = await store.coverage.list(DOSSIER.id)
  const record = reconcile({ events, documents, statements, dossier: DOSSIER, actors, coverage, asOf: null, now })
  return JSON.parse(JSON.stringify({ events: [...events].sort(byId), record }))
}

async function saved(store: Store) {
  return {
    events: [...(await store.events.all(DOSSIER.id))].sort(byId),
    record: await store.reconciliation.load(DOSSIER.id),
  }
}

let captures = 0

async function tell(store: Store, documents: readonly Document[], statements: readonly Statement[]) {
  const raw = { from: 'x.json', bytes: Buffer.from(`${++captures}`), headers: {}, takenAt: '2025-03-20T00:00:00Z' }
  const { capture } = await store.captures.add(DOSSIER.id, raw, null)
  await store.documents.save(DOSSIER.id, capture.id, documents)
  const ids = new Set(documents.map(({ id }) => id))
  const own = statements.filter(({ document }) => ids.has(document))
  await store.statements.replace(DOSSIER.id, documents, own, VERSION)
}

function decision(id: string, action: Curation['action']): Curation {
  return { id, dossier: DOSSIER.id, at: `2025-03-20T00:00:0${id}Z`, by: 'editor', reason: 'checked', action }
}

test.each([1])(
  'a dossier that grows, is edited, decided upon and opened again is saved as if all of it had come at once (world %i)',
  async (seed) => {
    const { store: first, options } = await bench.fresh()
    let store = first
    await store.dossiers.save(DOSSIER)
    const { documents, statements } = world(seed, 44)
    const draw = random(seed)
    const left = [...documents]
    const take = (many: number) => Array.from({ length: many }, () => left.splice(draw(left.length), 1)[0]!)
    let at = Date.UTC(2025, 2, 9)
    const settled = async () => {
      at += 7 * 3_600_000
      const now = new Date(at).toISOString()
      const { skipped } = await settle(store, DOSSIER, VERSION, { now })
      expect(skipped).toBe(false)
      expect(await saved(store)).toEqual(await allAtOnce(store, now))
    }
    await tell(store, take(30), statements)
    await settled()
    const [some] = statements.filter(
      ({ document, type }) => type === 'CONSULT' && !left.some(({ id }) => id === document),
    )
    const steps: (() => Promise<void>)[] = [
      () => tell(store, take(1), statements),
      () => tell(store, take(2), statements),
      // An edit: other words, one statement less.
      async () => {
        const edited = documents.find((one) => !left.includes(one))!
        const now = statements.filter(({ document }) => document === edited.id).slice(1)
        await tell(store, [{ ...edited, text: `${edited.text} Updated.` }], now)
      },
      () => store.curation.append(decision('1', { do: 'reject', statement: some!.id })),
      () => tell(store, take(1), statements),
      () => store.curation.append(decision('2', { do: 'undo', curation: '1' })),
      () => store.curation.append(decision('3', { do: 'correct', statement: some!.id, set: { when: '2025-03-04' } })),
      async () => {
        await store.close()
        store = await bench.open(options)
        await tell(store, take(2), statements)
      },
      () => store.coverage.add(DOSSIER.id, [{ source: 'kremlin', from: '2025-03-01', to: '2025-03-12T00:00:00Z' }]),
      () => tell(store, take(1), statements),
    ]
    for (const step of steps) {
      await step()
      await settled()
    }
    const now = new Date(at).toISOString()
    expect(await settle(store, DOSSIER, VERSION, { now })).toMatchObject({ skipped: true })
  },
)
