import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { StoreError } from '../error.js'

/** The process that owns a folder, as its note beside the lock says; `start` where the system needs it. */
export type Holder = {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly start: string | null
}

const BEAT_MS = 5000
const SILENT_MS = 15_000

/** This process as a holder. */
export function holderHere(start: string | null): Holder {
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), start }
}

/** Keeps the note fresh while this process lives; the answer ends it and takes the note away. */
export function keepNote(note: string): () => void {
  writeFileSync(note, `${JSON.stringify(holderHere(null))}\n`)
  const timer = setInterval(() => {
    try {
      utimesSync(note, new Date(), new Date())
    } catch {
      // A folder that is gone needs no owner.
    }
  }, BEAT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    rmSync(note, { force: true })
  }
}

/** A process of another machine or container that has kept the note fresh until now: its kernel's lock is not seen here. */
export function holderElsewhere(note: string): Holder | null {
  const holder = holderOf(note)
  if (!holder || holder.host === hostname()) return null
  return Date.now() - statSync(note).mtimeMs < SILENT_MS ? holder : null
}

/** Who wrote the note, or null where it is gone or garbled. */
export function holderOf(note: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(note, 'utf8'))
    return Number.isInteger(holder?.pid) ? holder : null
  } catch {
    return null
  }
}

/** The refusal of a second owner. */
export function inUse(folder: string, holder: Holder | null, cause?: unknown): StoreError {
  const where = holder && holder.host !== hostname() ? ` on ${holder.host}` : ''
  const who = holder ? `process ${holder.pid}${where} (since ${holder.since})` : 'another process'
  const words = `The folder ${folder} is in use by ${who}, and an embedded database can have only one owner. Stop that process first, or set READOUT_DATABASE_URL to a PostgreSQL server, which many can share.`
  return new StoreError('in-use', words, cause)
}
