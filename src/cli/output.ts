import { once } from 'node:events'
import { escapedControls, visibleControls } from '../say/index.js'

/**
 * Writes one line to stdout and waits while the reader is slower; a closed pipe (`| head`) ends the program quietly. Signs that would
 * turn the direction of writing are shown.
 */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${visibleControls(line)}\n`)) await once(process.stdout, 'drain')
}

/** One JSON line on stdout. */
export function printJson(value: unknown): Promise<void> {
  return print(escapedControls(JSON.stringify(value)))
}

/** A line for the person at the terminal; never mixed into results. */
export function tell(line: string): void {
  process.stderr.write(`${visibleControls(line)}\n`)
}

/** An item that could not be taken, as one JSON line on stderr; the command then ends with exit code 1. */
export function tellError(error: string, at: string): void {
  process.stderr.write(`${JSON.stringify({ error, at })}\n`)
  process.exitCode = 1
}

/** The same in the manner of the command's results: as JSON, or as a line that says where and what is wrong there. */
export function tellFault(error: string, at: string, { json }: { readonly json?: boolean }): void {
  if (json) tellError(error, at)
  else tell(error.startsWith(at) ? error : `${at}: ${error}`)
  process.exitCode = 1
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
