import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../index.js'
import { type Server, startServer } from './server.js'

/** Opens stores in throwaway folders and databases, all closed and removed at the end. */
export type Bench = {
  /** A store in a folder of its own, empty. */
  fresh(): Promise<{ readonly store: Store; readonly options: StoreOptions }>
  /** Opens again, after a `close`, what `fresh` made. */
  open(options: StoreOptions): Promise<Store>
}

/** Every test of the store runs on the embedded database and on a real server. */
export function onBothEngines(name: string, tests: (bench: Bench) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${name} (%s)`, (engine) => tests(benchOf(engine)))
}

/** Stores on one engine; call it in a `describe`. */
export function benchOf(engine: Store['engine']): Bench {
  const root = mkdtempSync(join(tmpdir(), 'readout-store-'))
  const opened: Store[] = []
  let server: Server | null = null
  let count = 0

  const open = async (options: StoreOptions) => {
    const store = await openStore(options)
    opened.push(store)
    return store
  }
  beforeAll(async () => {
    if (engine === 'postgres') server = await startServer()
    else await (await openStore({ folder: join(root, 'template') })).close()
  })
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()))
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    open,
    fresh: async () => {
      const folder = join(root, `folder-${++count}`)
      // The first initialisation takes seconds; a copy of its result does not.
      if (!server) cpSync(join(root, 'template', 'database'), join(folder, 'database'), { recursive: true })
      const databaseUrl = await server?.createDatabase(`test_${count}`)
      const options = { folder, databaseUrl }
      return { store: await open(options), options }
    },
  }
}
