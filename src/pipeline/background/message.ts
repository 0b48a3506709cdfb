import type { Happening } from '../happenings.js'
import type { ImportReport } from '../importing/import-files.js'

/** Work for the thread behind a server: take files in (with bytes) and bring a dossier up to date, or only the latter. */
export type Task = {
  readonly id: number
  readonly dossier: string
  readonly now: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] | null
}

/** What the thread tells: how far it has come, what happened, and how a task ended. */
export type Told =
  | { readonly happening: Happening }
  | { readonly id: number; readonly step: readonly [label: string, total: number] | number | 'done' }
  | { readonly id: number; readonly report: ImportReport | null }
  | { readonly id: number; readonly failure: { readonly name: string; readonly message: string } }
