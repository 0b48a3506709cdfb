import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../index.js'
import { sharedServer } from './server.js'

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url))

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
  let server: Awaited<ReturnType<typeof sharedServer>> | null = null
  let template: string | null = null
  let count = 0

  const open = async (options: StoreOptions) => {
    const store = await openStore(options)
    opened.push(store)
    return store
  }
  beforeAll(async () => {
    if (engine === 'postgres') server = await sharedServer()
    else template = await initialised()
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
      if (template) cpSync(template, join(folder, 'database'), { recursive: true })
      const databaseUrl = await server?.createDatabase(`test_${count}`)
      const options = { folder, databaseUrl }
      return { store: await open(options), options }
    },
  }
}

/** An empty embedded database of this version and these migrations, made once and kept among the caches. */
async function initialised(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(join(PACKAGE, 'package-lock.json')))
  for (const name of readdirSync(join(PACKAGE, 'migrations')).sort())
    hash.update(readFileSync(join(PACKAGE, 'migrations', name)))
  const cache = join(PACKAGE, 'node_modules', '.cache', `readout-store-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(cache)) {
    mkdirSync(dirname(cache), { recursive: true })
    const folder = mkdtempSync(`${cache}-`)
    await (await openStore({ folder })).close()
    if (!existsSync(cache)) renameSync(folder, cache)
  }
  return join(cache, 'database')
}
