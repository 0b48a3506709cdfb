import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A throwaway PostgreSQL server on a socket in a temporary folder; `stop` ends it and removes everything. */
export type Server = {
  /** Where its socket is. */
  readonly folder: string
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>
  /** Ends it and all of its processes at once, as kill -9 does. */
  crash(): Promise<void>
  /** Starts it again after a crash. */
  restart(): Promise<void>
  stop(): Promise<void>
}

type User = { readonly uid?: number; readonly gid?: number }

/** Names the folder of the one server that a run of the tests has, in the environment of its processes. */
const OF_THE_RUN = 'READOUT_TEST_SERVER'

/** Starts the one server of a run of the tests: its processes find it by `sharedServer`. */
export async function startServerOfTheRun(): Promise<() => Promise<void>> {
  const server = await startServer()
  process.env[OF_THE_RUN] = server.folder
  return server.stop
}

/** The server of the run, or, where there is none, one of its own; `stop` removes only the databases that were made here. */
export async function sharedServer(): Promise<Pick<Server, 'createDatabase' | 'stop'>> {
  const folder = process.env[OF_THE_RUN]
  if (!folder) return startServer()
  const made: string[] = []
  return {
    createDatabase: (name) => {
      made.push(`${name}_${process.pid}_${++databases}`)
      return createDatabase(folder, made.at(-1) as string)
    },
    stop: async () => {
      for (const name of made) await run(addressOf(folder, 'postgres'), `drop database ${name} with (force)`)
    },
  }
}

let databases = 0

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
    'max_connections=200',
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
  const isUp = () => answers(addressOf(folder, 'postgres'))
  await until(isUp, child)
  return {
    folder,
    createDatabase: (name) => createDatabase(folder, name),
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
      await until(isUp, child)
    },
    stop: async () => {
      const gone = ended()
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(folder: string, name: string): string {
  return `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`
}

async function createDatabase(folder: string, name: string): Promise<string> {
  const options = "encoding 'UTF8' locale 'C.UTF-8' template template0"
  await run(addressOf(folder, 'postgres'), `create database ${name} ${options}`)
  return addressOf(folder, name)
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
