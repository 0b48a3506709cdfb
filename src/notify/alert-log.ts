import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Alert } from '../alerts/index.js'

/** A line of the log: an alert was found, or a channel was tried for some of them. */
export type LogLine =
  | { readonly do: 'raise'; readonly alert: Alert }
  | {
      readonly do: 'try'
      readonly channel: string
      readonly alerts: readonly string[]
      readonly at: string
      readonly outcome: 'sent' | 'failed'
      readonly why: string | null
    }

export type AlertLog = {
  readonly lines: () => Promise<readonly LogLine[]>
  readonly append: (lines: readonly LogLine[]) => Promise<void>
}

/** Every alert that was ever found and every attempt to tell it, in `alerts.jsonl` of the home folder, on disk before it counts. */
export function openAlertLog(home: string): AlertLog {
  const file = join(home, 'alerts.jsonl')
  return {
    async lines() {
      const text = await readFile(file, 'utf8').catch(() => '')
      return text.split('\n').flatMap(lineOf)
    },
    async append(lines) {
      if (lines.length === 0) return
      await mkdir(dirname(file), { recursive: true })
      const handle = await open(file, 'a')
      try {
        await handle.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
  }
}

/** A line that a crash cut off is passed over: what it told is told again under the same id. */
function lineOf(text: string): LogLine[] {
  if (text === '') return []
  try {
    return [JSON.parse(text) as LogLine]
  } catch {
    return []
  }
}
