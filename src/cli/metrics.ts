import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Happening, onHappening } from '../pipeline/happenings.js'
import { engineVersion } from '../pipeline/version.js'
import { figuresOf, type Store } from '../store/index.js'

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 300]

/** Prometheus metrics of this process (from `early` on) and of every dossier of a store; the answer gives them as text. */
export function createMetrics(
  store: Store,
  followers: () => number,
  early: readonly Happening[],
): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `readout_${name}`, help, labelNames, registers })
  const things = gauge('things', 'Captures, documents, statements, events and unreadable items.', ['dossier', 'what'])
  const waiting = gauge('queue_depth', 'Documents that wait for extraction.', ['dossier'])
  const failed = gauge('failed_work', 'Work that failed, by state: waiting, dead (a dead letter), discarded.', [
    ...['dossier', 'step', 'state'],
  ])
  const reached = gauge('source_age_seconds', 'Seconds since an address was last reached.', ['dossier', 'source'])
  const fresh = gauge('source_new_age_seconds', 'Seconds since an address last brought something new.', [
    ...['dossier', 'source'],
  ])
  const failing = gauge('source_failures', 'Failed polls of a source in a row.', ['dossier', 'source'])
  const jobs = gauge('jobs', 'Jobs that workers share, by queue and state.', ['queue', 'state'])
  const streams = gauge('live_streams', 'Open pages that are told what is new.')
  const steps = new Histogram({
    name: 'readout_step_seconds',
    help: 'Seconds that a step took: import, extract, settle, poll, job.',
    labelNames: ['step', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  const requests = new Histogram({
    name: 'readout_request_seconds',
    help: 'Seconds that a request took, by kind of status.',
    labelNames: ['status'],
    buckets: SECONDS,
    registers,
  })
  const observe = ({ event, ms = 0, status, error }: Happening) => {
    if (event === 'request') requests.observe({ status: `${String(status)[0]}xx` }, ms / 1000)
    else steps.observe({ step: event, outcome: error === undefined ? 'done' : 'failed' }, ms / 1000)
  }
  early.forEach(observe)
  onHappening(observe)
  return async () => {
    for (const one of [things, waiting, failed, reached, fresh, failing]) one.reset()
    const figures = await figuresOf(store, { version: await engineVersion(), now: new Date().toISOString() })
    for (const { dossier, counts, waiting: left, failures, sources } of figures) {
      for (const [what, count] of Object.entries(counts)) things.set({ dossier, what }, count)
      waiting.set({ dossier }, left)
      for (const { step, state } of failures) failed.inc({ dossier, step, state })
      for (const { source, reachedAgo, newAgo, failures: n } of sources) {
        if (reachedAgo !== null) reached.set({ dossier, source }, reachedAgo)
        if (newAgo !== null) fresh.set({ dossier, source }, newAgo)
        failing.set({ dossier, source }, n)
      }
    }
    for (const { name, ...states } of await store.queue.counts())
      for (const [state, count] of Object.entries(states)) jobs.set({ queue: name, state }, count)
    streams.set(followers())
    return registry.metrics()
  }
}
