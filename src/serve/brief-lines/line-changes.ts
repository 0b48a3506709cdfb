import { join } from 'node:path'
import { z } from 'zod'
import { KEPT_FILES, keptLines, whatStands } from '../kept-lines.js'

const change = z.object({
  id: z.string(),
  dossier: z.string(),
  /** The day of the brief that it is about; null = the brief of the whole dossier. */
  day: z.string().nullable(),
  section: z.string(),
  /** The line, by `keysIn`. */
  line: z.string(),
  /** Its words as they read then. */
  words: z.string(),
  /** Put before or after another line of its section, or leave it out. */
  do: z.enum(['before', 'after', 'hide']),
  other: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})
const undoing = z.object({ undoes: z.string(), dossier: z.string(), by: z.string(), at: z.string() })

/** An editor's choice about one line of a brief: where it stands, or that it is left out. */
export type LineChange = z.infer<typeof change>

/** Who took which choice back. */
export type Undoing = z.infer<typeof undoing>

/** Choices of one home folder: `brief-lines.jsonl`, only ever added to; they outlive every run. */
export type LineChanges = {
  readonly add: (change: LineChange) => void
  /** Takes a choice back; its line and who took it back stay in the file. */
  readonly undo: (undoing: Undoing) => void
  /** Those that stand for one brief, oldest first. */
  readonly of: (dossier: string, day: string | null) => readonly LineChange[]
}

/** Choices are read by their owner alone, outside the program. */
const OWN = 0o600

/** Opens the choices of a home folder; lines that another process adds are seen at once. */
export function openLineChanges(home: string): LineChanges {
  const { all, add } = keptLines(join(home, KEPT_FILES.lines), standing, OWN)
  const append = (line: object) => add([line])
  return {
    add: append,
    undo: append,
    of: (dossier, day) => all().filter((one) => one.dossier === dossier && one.day === day),
  }
}

function standing(lines: readonly string[]): LineChange[] {
  return whatStands(lines, {
    added: (value) => change.safeParse(value).data,
    takenBack: (value) => undoing.safeParse(value).data?.undoes,
  })
}
