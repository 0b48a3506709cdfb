import { capturesLog } from './captures.js'
import { curationLog } from './curation.js'
import { declaredLog } from './declared.js'
import type { Log } from './journal.js'

/** The append-only files of a folder: with the captured bytes they are the truth, and all else follows from them. */
export type Logs = { readonly captures: Log; readonly curation: Log; readonly declared: Log }

export function logsOf(folder: string): Logs {
  return { captures: capturesLog(folder), curation: curationLog(folder), declared: declaredLog(folder) }
}
