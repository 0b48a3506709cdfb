import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import { type Capture, sha256 } from '../../model/index.js'
import type { Verification } from '../store.js'
import { fileOf } from './capture-files.js'
import { holds, type Line, linesAfter } from './chain.js'
import { type Journal, type Log, positionOf } from './journal.js'
import { type Logs, logsOf } from './logs.js'

/** Compares all files of a folder, byte for byte, with their hashes and chains; the database need not open for it. */
export function verifyFolder(folder: string): Promise<Verification> {
  return verifyLogs(folder, logsOf(folder), null)
}

/** The same, and with the database: neither may hold what the other does not. */
export async function verifyLogs(folder: string, logs: Logs, journal: Journal | null): Promise<Verification> {
  const manifest = await readLog(folder, logs.captures)
  const curation = await readLog(folder, logs.curation)
  const declared = await readLog(folder, logs.declared)
  const captures = manifest.bodies as readonly Capture[]
  const files = await verifyFiles(folder, captures)
  const rows = journal ? await verifyRows(journal, logs, captures, curation.bodies) : []
  return {
    captures: captures.length,
    bytes: files.bytes,
    curations: curation.bodies.length,
    faults: [...manifest.faults, ...curation.faults, ...declared.faults, ...files.faults, ...rows],
  }
}

async function readLog(folder: string, { file }: Log) {
  const name = relative(folder, file)
  const bodies: unknown[] = []
  const faults: string[] = []
  for await (const line of linesAfter(file)) {
    if (line.fault) faults.push(wordsOf(line, name))
    if (line.body !== null) bodies.push(line.body)
  }
  return { bodies, faults }
}

function wordsOf({ fault, position }: Line, name: string): string {
  if (fault === 'altered') return `Line ${position.n} of ${name} has been altered: it no longer matches its own hash.`
  if (fault === 'cut off')
    return `${name} ends in the middle of a line, after line ${position.n}: that line was never confirmed.`
  return `Before line ${position.n} of ${name} something is missing or was put in: its chain is broken.`
}

async function verifyFiles(folder: string, captures: readonly Capture[]) {
  const faults: string[] = []
  let bytes = 0
  const expected = new Map(captures.map((capture) => [capture.hash, capture]))
  for (const { hash, size, from } of expected.values()) {
    const file = fileOf(folder, hash)
    const content = await readFile(file).catch(() => null)
    bytes += content?.length ?? 0
    if (content === null)
      faults.push(`The bytes captured from ${from} are gone: ${relative(folder, file)} is missing or unreadable.`)
    else if (sha256(content) !== hash)
      faults.push(
        `The bytes captured from ${from} have been altered: ${relative(folder, file)} (${content.length} bytes, ${size} were captured) no longer matches its hash.`,
      )
  }
  for (const file of await captureFiles(folder))
    if (!expected.has(file.name))
      faults.push(
        `${relative(folder, file.path)} is in no line of the manifest: either its line is gone, or a capture was interrupted before it was confirmed.`,
      )
  return { bytes, faults }
}

async function captureFiles(folder: string) {
  const root = join(folder, 'captures')
  if (!existsSync(root)) return []
  const found: { name: string; path: string }[] = []
  for (const name of await readdir(root)) {
    const path = join(root, name)
    if (!(await stat(path)).isDirectory()) continue
    for (const file of await readdir(path)) found.push({ name: file, path: join(path, file) })
  }
  return found
}

async function verifyRows(
  journal: Journal,
  logs: Logs,
  captures: readonly Capture[],
  curations: readonly unknown[],
): Promise<string[]> {
  const { db } = journal.engine
  const faults: string[] = []
  for (const log of Object.values(logs)) {
    const position = await positionOf(db, journal, log)
    if (!(await holds(log.file, position)))
      faults.push(
        `${relative(journal.folder, log.file)} no longer ends its line ${position.n} as the database remembers it: lines are gone or altered.`,
      )
  }
  const inFiles = (bodies: readonly unknown[]) =>
    new Set(bodies.map((body) => keyOf(body as { dossier: string; id: string })))
  for (const [name, bodies] of [
    ['capture', captures],
    ['curation', curations],
  ] as const) {
    const { rows } = await sql<{ dossier: string; id: string }>`select dossier, id from ${sql.table(name)}`.execute(db)
    const known = inFiles(bodies)
    for (const row of rows)
      if (!known.has(keyOf(row)))
        faults.push(`The database holds the ${name} ${row.id} of ${row.dossier}, but no log of this folder does.`)
  }
  return faults
}

function keyOf({ dossier, id }: { readonly dossier: string; readonly id: string }): string {
  return `${dossier} ${id}`
}
