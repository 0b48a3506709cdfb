import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The files of a home folder that are kept so. */
export const KEPT_FILES = { lines: 'brief-lines.jsonl', notes: 'notes.jsonl', machine: 'machine.jsonl' } as const

/** A file of lines that is only ever added to. */
export type KeptLines<T> = {
  /** What the lines come to; read again only when the file has changed, so that lines of another process are seen at once. */
  readonly all: () => readonly T[]
  /** Adds values, a line of JSON each, and waits until they are on the disk. */
  readonly add: (values: readonly object[]) => void
}

/** Opens such a file, which need not be there; `read` makes something of its lines, and `mode` is that of a new file. */
export function keptLines<T>(
  file: string,
  read: (lines: readonly string[]) => readonly T[],
  mode?: number,
): KeptLines<T> {
  let known: { readonly stamp: string; readonly all: readonly T[] } = { stamp: '', all: [] }
  return {
    all() {
      if (!existsSync(file)) return []
      const { mtimeMs, size } = statSync(file)
      const stamp = `${mtimeMs} ${size}`
      if (known.stamp !== stamp) known = { stamp, all: read(readFileSync(file, 'utf8').split('\n')) }
      return known.all
    },
    add(values) {
      mkdirSync(dirname(file), { recursive: true })
      // A line that a crash cut off must not swallow the next one.
      const start = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') ? '\n' : ''
      const text = values.map((value) => `${JSON.stringify(value)}\n`).join('')
      appendFileSync(file, start + text, { flush: true, ...(mode === undefined ? {} : { mode }) })
    },
  }
}

/** How one line is read: as something that is added, or as the id of what is taken back; null where it is neither. */
export type LineReading<T> = {
  readonly added: (value: unknown) => T | null | undefined
  readonly takenBack: (value: unknown) => string | null | undefined
}

const UNDOES = /"(?:undoes|withdraws)":"([^"\\]{1,200})"/

/** What stands after lines of JSON that add something and lines that take it back, in order; of a damaged line only what it takes back counts. */
export function whatStands<T extends { readonly id: string }>(
  lines: readonly string[],
  { added, takenBack }: LineReading<T>,
): T[] {
  const standing = new Map<string, T>()
  for (const line of lines) {
    const value = parsed(line)
    const made = added(value)
    if (made) standing.set(made.id, made)
    // What was taken back must not come again because the rest of that line is damaged.
    standing.delete((value === null ? UNDOES.exec(line)?.[1] : takenBack(value)) ?? '')
  }
  return [...standing.values()]
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
