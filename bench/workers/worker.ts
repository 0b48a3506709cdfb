import { createExtractPool } from '../../src/pipeline/threads/extract-pool.js'
import { work } from '../../src/pipeline/worker.js'
import { openStore } from '../../src/store/index.js'

// One worker with one thread, as one core of a machine would do; it works until it is told to stop.
const [folder = '', databaseUrl] = process.argv.slice(2)
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const store = await openStore({ folder, ...(databaseUrl ? { databaseUrl } : {}) })
await work(store, { signal: stop.signal, pool: createExtractPool({ size: 1 }) })
await store.close()
process.exit(0)
