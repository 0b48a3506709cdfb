import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { AccessError } from './access-error.js'

/** One JSON file that only its owner may read; read again when it has changed, replaced whole when written. */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, empty: T) {
  let known: { readonly stamp: string; readonly content: T } | null = null
  return {
    read(): T {
      if (!existsSync(path)) return empty
      const { mtimeMs, size, ino } = statSync(path)
      const stamp = `${mtimeMs} ${size} ${ino}`
      if (known?.stamp !== stamp) known = { stamp, content: parse(path, schema) }
      return known.content
    },
    write(content: T): void {
      mkdirSync(dirname(path), { recursive: true })
      const unfinished = `${path}.${process.pid}.part`
      writeFileSync(unfinished, `${JSON.stringify(content, null, 1)}\n`, { mode: 0o600, flush: true })
      renameSync(unfinished, path)
      known = null
    },
  }
}

function parse<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new AccessError(
      `${path} cannot be read, so nobody is let in. Put it back from a backup, or delete it and add the users again.`,
      {
        cause: error,
      },
    )
  }
}
