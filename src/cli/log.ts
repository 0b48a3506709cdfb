import type { Happening } from '../pipeline/happenings.js'
import { onHappening } from '../pipeline/happenings.js'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/**
 * Writes what happens as JSON lines to stderr, one line an event, no text of documents: with READOUT_LOG (a level) always, else
 * only where stderr is not a terminal, since a person at one reads progress bars.
 */
export async function startLog(): Promise<void> {
  const asked = process.env.READOUT_LOG
  if (asked === 'silent' || (!asked && process.stderr.isTTY)) return
  const { destination, pino } = await import('pino')
  const level = asked && LEVELS.includes(asked) ? asked : 'info'
  const log = pino(
    { level, base: { pid: process.pid }, timestamp: () => `,"at":"${new Date().toISOString()}"` },
    destination(2),
  )
  onHappening((happening) => log[levelOf(happening)](happening))
}

/** Requests that went well are told only to those who ask for everything. */
function levelOf({ event, error, status }: Happening): 'debug' | 'info' | 'warn' | 'error' {
  if (error !== undefined) return 'warn'
  if (event !== 'request') return 'info'
  return Number(status) >= 500 ? 'error' : 'debug'
}
