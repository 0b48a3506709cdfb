import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const note = z.object({
  id: z.string(),
  dossier: z.string(),
  /** The day of the brief that it stands in; null = the brief of the whole dossier. */
  day: z.string().nullable(),
  /** The sentence that it stands beside, by `placeOf`; null = the brief as a whole. */
  place: z.string().nullable(),
  /** The sentence as it read when the note was made. */
  beside: z.string().nullable(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
})
const withdrawal = z.object({ withdraws: z.string(), dossier: z.string(), by: z.string(), at: z.string() })

/** A person's own words beside a brief: never taken for a sentence of Readout, never counted as evidence. */
export type Note = z.infer<typeof note>

/** Who took which note out. */
export type Withdrawal = z.infer<typeof withdrawal>

/** Notes of one home folder: `notes.jsonl`, only ever added to. */
export type Notes = {
  readonly add: (note: Note) => void
  /** Takes a note out of sight; its line and who took it out stay in the file. */
  readonly withdraw: (taken: Withdrawal) => void
  /** Those that stand beside one brief, oldest first. */
  readonly of: (dossier: string, day: string | null) => readonly Note[]
  readonly get: (id: string) => Note | null
}

/** Opens the notes of a home folder; lines that another process adds are seen at once. */
export function openNotes(home: string): Notes {
  const file = join(home, 'notes.jsonl')
  let known: { readonly stamp: string; readonly notes: readonly Note[] } = { stamp: '', notes: [] }
  const all = () => {
    if (!existsSync(file)) return []
    const { mtimeMs, size } = statSync(file)
    const stamp = `${mtimeMs} ${size}`
    if (known.stamp !== stamp) known = { stamp, notes: standing(readFileSync(file, 'utf8')) }
    return known.notes
  }
  const append = (line: object) => {
    mkdirSync(home, { recursive: true })
    // A line that a crash cut off must not swallow the next one.
    const start = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') ? '\n' : ''
    appendFileSync(file, `${start}${JSON.stringify(line)}\n`, { mode: 0o600, flush: true })
  }
  return {
    add: append,
    withdraw: append,
    of: (dossier, day) => all().filter((one) => one.dossier === dossier && one.day === day),
    get: (id) => all().find((one) => one.id === id) ?? null,
  }
}

function standing(text: string): Note[] {
  const notes = new Map<string, Note>()
  for (const line of text.split('\n')) {
    const value = parse(line)
    const made = note.safeParse(value)
    if (made.success) notes.set(made.data.id, made.data)
    const taken = withdrawal.safeParse(value)
    if (taken.success) notes.delete(taken.data.withdraws)
  }
  return [...notes.values()]
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
