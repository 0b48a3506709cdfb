import { join } from 'node:path'
import { z } from 'zod'
import { KEPT_FILES, keptLines, whatStands } from '../kept-lines.js'

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
  const { all, add } = keptLines(join(home, KEPT_FILES.notes), standing, OWN)
  const append = (line: object) => add([line])
  return {
    add: append,
    withdraw: append,
    of: (dossier, day) => all().filter((one) => one.dossier === dossier && one.day === day),
    get: (id) => all().find((one) => one.id === id) ?? null,
  }
}

/** Notes are read by their owner alone, outside the program. */
const OWN = 0o600

function standing(lines: readonly string[]): Note[] {
  return whatStands(lines, {
    added: (value) => note.safeParse(value).data,
    takenBack: (value) => withdrawal.safeParse(value).data?.withdraws,
  })
}
