import { readFileSync } from 'node:fs'
import { StoreError } from '../error.js'

/** The process that owns a folder, as its note beside the lock says; `start` where the system needs it. */
export type Holder = { readonly pid: number; readonly since: string; readonly start: string | null }

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
  const who = holder ? `process ${holder.pid} (since ${holder.since})` : 'another process'
  const words = `The folder ${folder} is in use by ${who}, and an embedded database can have only one owner. Stop that process first, or set READOUT_DATABASE_URL to a PostgreSQL server, which many can share.`
  return new StoreError('in-use', words, cause)
}
