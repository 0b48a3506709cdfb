import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const entry = z.object({
  at: z.string(),
  /** Who did it; null where nobody is known. */
  who: z.string().nullable(),
  kind: z.string(),
  what: z.string(),
  address: z.string().nullable(),
  detail: z.string(),
})

/** One thing that was done or tried: when, by whom, from where. Never a password, a token or a text. */
export type AuditEntry = z.infer<typeof entry>

/** The audit log: appended, never changed. */
export type Audit = {
  /** The first 300 characters of a detail are kept. */
  readonly note: (entry: AuditEntry) => void
  /** The last entries, newest first. */
  readonly recent: (most: number) => readonly AuditEntry[]
}

const MOST_DETAIL = 300

/** The audit log of a home folder, `audit.jsonl`. */
export function openAudit(folder: string): Audit {
  const path = join(folder, 'audit.jsonl')
  return {
    note(made) {
      mkdirSync(dirname(path), { recursive: true })
      appendFileSync(path, `${JSON.stringify({ ...made, detail: made.detail.slice(0, MOST_DETAIL) })}\n`, {
        mode: 0o600,
      })
    },
    recent(most) {
      if (!existsSync(path)) return []
      const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(-most).reverse()
      return lines.flatMap((line) => parse(line) ?? [])
    },
  }
}

function parse(line: string): AuditEntry | null {
  try {
    return entry.parse(JSON.parse(line))
  } catch {
    return null
  }
}
