import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A throwaway PostgreSQL server on a socket in a temporary folder; `stop` ends it and removes everything. */
export type Server = {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>
  /** Ends it and all of its processes at once, as kill -9 does. */
  crash(): Promise<void>
  /** Starts it again after a crash. */
  restart(): Promise<void>
  stop(): Promise<void>
}

type User = { readonly uid?: number; readonly gid?: number }

/** Starts a server from the binaries on PATH or where Debian puts them; as root it runs as user postgres. */
export async function startServer({ crashable = false } = {}): Promise<Server> {
  const bin = binaries()
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'readout-server-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '--no-sync', '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale', 'C.UTF-8']
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' })
  const settings = [
    `fsync=${crashable ? 'on' : 'off'}`,
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=50',
  ]
  const options = settings.flatMap((setting) => ['-c', setting])
  const launch = () =>
    spawn(join(bin, 'postgres'), ['-D', data, ...options], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
      detached: crashable,
    })
  let child = launch()
  const ended = () => new Promise((resolve) => child.once('exit', resolve))
  const address = (name: string) => `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`
  await until(() => answers(address('postgres')), child)
  return {
    createDatabase: async (name) => {
      await run(address('postgres'), `create database ${name} encoding 'UTF8' locale 'C.UTF-8' template template0`)
      return address(name)
    },
    crash: async () => {
      const gone = ended()
      // Its helpers share its process group.
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await gone
    },
    restart: async () => {
      if (child.exitCode === null && child.signalCode === null) await ended()
      rmSync(join(data, 'postmaster.pid'), { force: true })
      child = launch()
      await until(() => answers(address('postgres')), child)
    },
    stop: async () => {
      const gone = ended()
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs one statement on a server. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function binaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
  if (found) return found
  throw new Error(
    'No PostgreSQL found: the store is tested on a real server too. Install it (Debian: apt-get install postgresql).',
  )
}

// PostgreSQL refuses to run as root.
function unprivileged(): User {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(url: string): Promise<boolean> {
  return run(url, 'select 1').then(
    () => true,
    () => false,
  )
}

async function until(condition: () => Promise<boolean>, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`)
    if (await condition()) return
    await sleep(100)
  }
  throw new Error('postgres did not answer within 30 s')
}
