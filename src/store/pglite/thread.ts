import { existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Results } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { SESSION_SETTINGS } from '../database/session-settings.js'
import { folderAbove } from '../folder-above.js'
import { syncPath } from '../logs/sync-path.js'
import { createCallers } from './callers.js'
import { durableFolder, startParameters, syncTree } from './durable-folder.js'
import type { Attach, Request, Response, ThreadData, ThreadError } from './message.js'
import { NEW_DATABASE, unpackDatabase } from './new-database.js'

// PGlite blocks whoever runs it, so it lives in this thread: one request at a time, of one side at a time.

const CODE = '@electric-sql/pglite/pglite.wasm'
const INT8 = 20
const JSON_TYPES = [114, 3802]
const WRITES = /^\s*(?:insert|update|delete|create|alter|vacuum|truncate|copy)\b/i
const DISK_FULL = '53100'
/** Words that are not in order yet are read through by each search, so fewer of them than a server keeps. */
const SETTINGS = { gin_pending_list_limit: '1MB', ...SESSION_SETTINGS }

const data = workerData as ThreadData
const parent = parentPort as MessagePort
const log: string[] = []

const db = await open(data.folder)
const callers = createCallers({
  answer,
  abandon: () =>
    db.exec('rollback').then(
      () => undefined,
      () => undefined,
    ),
})
const own = callers.join({ port: parent, clock: data.clock, isFirst: true })
parent.on('message', (message: Request | Attach) => {
  if (!('attach' in message)) return own.ask(message)
  const side = callers.join({ port: message.attach, clock: message.clock, isFirst: false })
  message.attach.on('message', side.ask).on('close', side.leave)
})

async function open(folder: string): Promise<PGlite> {
  const isNew = !existsSync(join(folder, 'PG_VERSION'))
  const isUnpacked = unpacked(folder)
  mkdirSync(folder, { recursive: true })
  const code = data.code ?? (await compile())
  const asText = (value: string) => value
  const opened = await PGlite.create({
    fs: durableFolder(folder),
    pgliteWasmModule: code,
    extensions: { pg_trgm },
    startParams: startParameters(PGlite.defaultStartParams),
    parsers: Object.fromEntries([INT8, ...JSON_TYPES].map((type) => [type, asText])),
    onStderr: remember,
  })
  for (const [name, value] of Object.entries(SETTINGS)) await opened.exec(`set ${name} = '${value}'`)
  if (isNew && !isUnpacked) {
    await opened.exec('CHECKPOINT')
    syncTree(folder)
    syncPath(dirname(folder))
  }
  send(parent, { kind: 'ready', isNew, code })
  return opened
}

async function compile(): Promise<WebAssembly.Module> {
  return await WebAssembly.compile(await readFile(createRequire(import.meta.url).resolve(CODE)))
}

/** A package that was built has a new database ready; source that was not lets initdb make one. Whatever lies in the folder already stays. */
function unpacked(folder: string): boolean {
  if (existsSync(folder) && readdirSync(folder).length > 0) return false
  const archive = join(folderAbove(fileURLToPath(import.meta.url), 'package.json'), NEW_DATABASE)
  if (!existsSync(archive)) return false
  unpackDatabase(archive, folder)
  return true
}

async function answer(port: MessagePort, request: Request): Promise<void> {
  log.length = 0
  try {
    if (request.sql === 'close') return await close(port, request)
    if (WRITES.test(request.sql)) refuseIfFull()
    const result = await query(request)
    const columns = result.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }))
    const rows = result.rows as unknown as unknown[][]
    const { affectedRows = 0, command = '' } = result as Results & { command?: string }
    send(port, { kind: 'rows', id: request.id, columns, rows, affected: affectedRows, command })
  } catch (thrown) {
    const error = plain(thrown)
    send(port, { kind: 'error', id: request.id, error, fatal: error.code === null })
  }
}

async function query({ sql, parameters }: Request): Promise<Results> {
  if (parameters.length > 0) return await db.query(sql, [...parameters], { rowMode: 'array' })
  const results = await db.exec(sql, { rowMode: 'array' })
  return results.at(-1) ?? { rows: [], fields: [], affectedRows: 0 }
}

async function close(port: MessagePort, request: Request): Promise<void> {
  await db.exec('CHECKPOINT')
  await db.close()
  send(port, { kind: 'rows', id: request.id, columns: [], rows: [], affected: 0, command: 'CLOSE' })
  parent.close()
}

// A full disk while the log is written hangs PostgreSQL in one process, so the last bytes are left alone.
function refuseIfFull(): void {
  const { bavail, bsize } = statfsSync(data.folder)
  if (bavail * bsize >= data.minFreeBytes) return
  throw Object.assign(new Error(`less than ${Math.round(data.minFreeBytes / 1e6)} MB are free`), { code: DISK_FULL })
}

function plain(thrown: unknown): ThreadError {
  const error = thrown as { message?: string; code?: string; detail?: string }
  const isSqlState = typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)
  return {
    message: error.message ?? String(thrown),
    code: isSqlState ? (error.code ?? null) : null,
    detail: error.detail ?? null,
    log: log.join('\n').slice(-2000),
  }
}

function remember(text: string): boolean {
  log.push(text)
  if (log.length > 50) log.shift()
  return false
}

function send(port: MessagePort, response: Response): void {
  port.postMessage(response)
}
