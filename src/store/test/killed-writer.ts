import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Store, StoreOptions } from '../index.js'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

export type Kill = {
  readonly round: number
  /** Acknowledged steps after which it happens, and milliseconds later. */
  readonly steps: number
  readonly afterMs: number
  /** What happens; the writer is killed where nothing is said. */
  readonly strike?: (writer: ChildProcess) => void
  /** Further arguments of Node. */
  readonly node?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a process that captures, saves, extracts, links and curates until it ends, and gives what it had acknowledged. */
export function strikeWriter({ folder, databaseUrl }: StoreOptions, kill: Kill): Promise<string[]> {
  const args = [...(kill.node ?? []), '--import', 'tsx', WRITER, folder, databaseUrl ?? '', String(kill.round)]
  const env = { ...process.env, ...kill.env }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const strike = kill.strike ?? ((writer: ChildProcess) => writer.kill('SIGKILL'))
  const acknowledged: string[] = []
  let said = ''
  child.stderr.on('data', (part) => {
    said = `${said}${part}`.slice(-2000)
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line)
    if (acknowledged.length === kill.steps) setTimeout(() => strike(child), kill.afterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('close', () =>
      acknowledged.length >= kill.steps ? resolve(acknowledged) : reject(new Error(`the writer ended early: ${said}`)),
    )
  })
}

/** Of what was acknowledged, the lines of which a store does not hold everything. */
export async function lostOf(store: Store, acknowledged: readonly string[]): Promise<string[]> {
  const lost: string[] = []
  for (const line of acknowledged) if (!(await isKept(store, line))) lost.push(line)
  return lost
}

async function isKept(store: Store, line: string): Promise<boolean> {
  const [what = '', first = '', last = ''] = line.split(' ')
  if (what === 'capture') return (await store.captures.get('talks', first)) !== null
  if (what === 'curation') return (await store.curation.list('talks')).some(({ id }) => id === first)
  if (what === 'statements') return (await store.statements.get('talks', [first, last])).length === 2
  if (what === 'event') return (await store.events.all('talks')).some(({ id }) => id === first)
  const found = await Promise.all([first, last].map((id) => store.documents.get('talks', id)))
  return found.every((document) => document !== null)
}
