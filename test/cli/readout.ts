import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { sharedServer } from '../../src/store/test/server.js'

export const readoutBin = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** An empty folder to run in, so that nothing of one test is seen by another. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'readout-cli-'))
}

/** A folder to run in, empty, with an empty database of a real server: a command opens that in a third of the embedded one's time. */
export type Place = { readonly cwd: string; readonly databaseUrl: string }

/** Places of a suite; call it in the file or in a `describe`. */
export function places(): () => Promise<Place> {
  const server = sharedServer()
  afterAll(async () => (await server).stop())
  return async () => ({ cwd: await emptyFolder(), databaseUrl: await (await server).createDatabase('cli') })
}

/** Starts the real command in a folder, with the embedded database unless another is named. */
export function start(args: readonly string[], cwd: string, databaseUrl = ''): ChildProcess {
  return spawn(process.execPath, [readoutBin, ...args], {
    cwd,
    env: { ...process.env, READOUT_HOME: '', READOUT_DATABASE_URL: databaseUrl, NO_COLOR: '1' },
  })
}

/** Runs the real command to its end, with text on stdin. */
export function readout(
  args: readonly string[],
  { cwd = tmpdir(), databaseUrl = '', input = '' }: Partial<Place> & { input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args, cwd, databaseUrl)
    let [stdout, stderr] = ['', '']
    // A letter may be cut between two parts.
    child.stdout?.setEncoding('utf8')
    child.stderr?.setEncoding('utf8')
    child.stdout?.on('data', (part) => {
      stdout += part
    })
    child.stderr?.on('data', (part) => {
      stderr += part
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }))
    child.stdin?.end(input)
  })
}

/** The JSON objects of JSON Lines output. */
export function objects<T = Record<string, unknown>>(stdout: string): T[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
