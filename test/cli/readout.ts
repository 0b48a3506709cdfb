import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const readoutBin = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** An empty folder to run in, so that nothing of one test is seen by another. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'readout-cli-'))
}

/** Starts the real command in a folder. */
export function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [readoutBin, ...args], {
    cwd,
    env: { ...process.env, READOUT_HOME: '', READOUT_DATABASE_URL: '', NO_COLOR: '1' },
  })
}

/** Runs the real command to its end, with text on stdin. */
export function readout(
  args: readonly string[],
  { cwd = tmpdir(), input = '' }: { cwd?: string; input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args, cwd)
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
