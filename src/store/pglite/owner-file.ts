import { execFileSync } from 'node:child_process'
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Holder, holderHere, holderOf, inUse } from './owner-note.js'

const SETTLE_MS = 100

/**
 * Ownership by a file that names a process and its start time, for systems whose kernel frees no name by itself: a
 * note left by a process that has ended, or whose number another process has taken since, is set aside.
 */
export async function claimByFile(note: string): Promise<() => Promise<void>> {
  const mine = `${note}.${process.pid}`
  writeFileSync(mine, `${JSON.stringify(holderHere(startOf(process.pid)))}\n`)
  try {
    if (!linked(mine, note)) {
      const holder = holderOf(note)
      if (holder && isRunning(holder)) throw inUse(dirname(note), holder)
      setAside(note, `${mine}.stale`)
      if (!linked(mine, note)) throw inUse(dirname(note), holderOf(note))
      // Another process may have found the same stale note and set mine aside instead: the one whose note stays owns.
      await sleep(SETTLE_MS)
    }
    if (holderOf(note)?.pid !== process.pid) throw inUse(dirname(note), holderOf(note))
    return async () => rmSync(note, { force: true })
  } finally {
    rmSync(mine, { force: true })
  }
}

// A link is made by the kernel in one step, so of many who try only one has it.
function linked(mine: string, note: string): boolean {
  try {
    linkSync(mine, note)
    return true
  } catch {
    return false
  }
}

function setAside(note: string, stale: string): void {
  try {
    renameSync(note, stale)
    rmSync(stale, { force: true })
  } catch {
    // Another process was faster; its note is seen next.
  }
}

function isRunning(holder: Holder): boolean {
  const start = startOf(holder.pid)
  return start !== null && (holder.start === null || holder.start === start)
}

function startOf(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
