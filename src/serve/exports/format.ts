import type { Subject } from './subject.js'

/** One format: how it is named in addresses and on the command line, by which specification, and the text itself. */
export type ExportFormat = {
  /** Suffix of the address and value of `--format`. */
  readonly name: string
  readonly title: string
  /** Address of the specification. */
  readonly specification: string
  /** Media type. */
  readonly type: string
  /** End of a file's name where it differs from the format's. */
  readonly extension?: string
  readonly write: (subject: Subject) => Promise<string | Uint8Array> | string
}
