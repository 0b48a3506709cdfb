import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'

/**
 * Lets the other threads of this process go before the calling one where cores are short, by so many steps of niceness (sched(7)).
 * Only Linux counts threads one by one; elsewhere nothing changes.
 */
export function giveWay(steps: number): void {
  if (process.platform !== 'linux' || steps === 0) return
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(thread, Math.min(19, getPriority(thread) + steps))
  } catch {
    // Without /proc, or where it is not allowed, all threads share alike.
  }
}
