import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { fileTrouble } from '../capture/file-trouble.js'
import { InputError } from '../pipeline/input-error.js'

/** Where results go: a file, or stdout. */
export type Sink = { write(part: string | Uint8Array): Promise<void>; end(): Promise<void> }

/** A file that is written from its start; without a path, stdout. Throws InputError where the file cannot be written. */
export function sinkOf(path: string | undefined): Sink {
  const stream = path === undefined ? process.stdout : createWriteStream(path)
  const failed = (error: Error) =>
    new InputError(`${path ?? 'stdout'} could not be written: ${fileTrouble(error)}.`, { cause: error })
  if (path !== undefined) stream.on('error', () => {})
  return {
    write: (part) =>
      new Promise((done, fail) => void stream.write(part, (error) => (error ? fail(failed(error)) : done()))),
    async end() {
      if (path === undefined) return
      stream.end()
      await finished(stream)
    },
  }
}
