import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { fileTrouble } from '../capture/file-trouble.js'
import { InputError } from '../pipeline/input-error.js'
import { tellError } from './output.js'

/** Longest line that is taken, in UTF-16 units. */
const MAX_LINE = 64 * 1024 * 1024

/** Objects of a JSON Lines file (`-` or none = stdin), each checked by a schema; a line that is not valid is told on stderr with its number and skipped. */
export async function* jsonLines<T extends z.ZodType>(
  file: string | undefined,
  schema: T,
): AsyncGenerator<z.output<T>> {
  let number = 0
  for await (const line of textLines(file)) {
    number++
    if (line.trim() === '') continue
    const at = `${file ?? 'stdin'}:${number}`
    if (line.length > MAX_LINE) tellError('The line is longer than 64 MiB; split the document into several.', at)
    else {
      const parsed = parse(line, schema)
      if (typeof parsed === 'string') tellError(parsed, at)
      else yield parsed.value
    }
  }
}

/** Lines of a file or of stdin, without their ends. Throws InputError where the file cannot be read. */
export async function* textLines(file: string | undefined): AsyncGenerator<string> {
  const input = inputOf(file)
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** The whole of a file or of stdin as text. Throws InputError where the file cannot be read. */
export async function wholeText(file: string | undefined): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of inputOf(file)) parts.push(part as Buffer)
  } catch (cause) {
    throw unreadable(file, cause)
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(parts))
}

function inputOf(file: string | undefined) {
  return file && file !== '-' ? createReadStream(file) : process.stdin
}

function unreadable(file: string | undefined, cause: unknown): unknown {
  const isOfSystem = typeof (cause as NodeJS.ErrnoException)?.syscall === 'string'
  return isOfSystem ? new InputError(`${file ?? 'stdin'} could not be read: ${fileTrouble(cause)}.`, { cause }) : cause
}

function parse<T extends z.ZodType>(line: string, schema: T): { value: z.output<T> } | string {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    if (parsed.success) return { value: parsed.data }
    const issue = parsed.error.issues[0]
    return `The line does not fit: ${issue?.path.map(String).join('.') || 'it'}: ${issue?.message}. See “readout --help” for the fields.`
  } catch (error) {
    return `The line is not valid JSON (${(error as Error).message}). Each line must be one JSON object.`
  }
}
