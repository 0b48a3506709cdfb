import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../src/store/index.js'
import { capture, document, fill } from '../../src/store/test/samples.js'
import type { Outcome } from './outcome.js'

/** A disk that fills up under an import, and one that turns read-only: refused in words, and all goes on when there is room again. */
export async function disks(): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'readout-disk-'))
  const fault = 'disk full, read-only disk'
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', root], { stdio: 'pipe' })
  } catch {
    return { fault: `${fault} (skipped: needs leave to mount)`, rounds: 0, acknowledged: 0, lost: 0, refusals: [] }
  }
  try {
    return { fault, rounds: 2, ...(await onDisk(root)) }
  } finally {
    execFileSync('umount', [root])
    rmSync(root, { recursive: true, force: true })
  }
}

async function onDisk(root: string): Promise<Omit<Outcome, 'fault' | 'rounds'>> {
  const folder = join(root, 'home')
  const refusals: string[] = []
  const kept: string[] = []
  const store = await openStore({ folder })
  await fill(store)
  writeFileSync(join(root, 'ballast'), Buffer.alloc(70_000_000))
  for (let n = 0; n < 400 && refusals.length === 0; n++)
    await taken(store, n).then(
      (id) => kept.push(id),
      (error: Error) => refusals.push(error.message),
    )
  rmSync(join(root, 'ballast'))
  kept.push(await taken(store, 1000))
  await store.close()
  execFileSync('mount', ['-o', 'remount,ro', root])
  await openStore({ folder }).then(
    (opened) => opened.close().then(() => refusals.push('')),
    (error: Error) => refusals.push(error.message),
  )
  execFileSync('mount', ['-o', 'remount,rw', root])
  const again = await openStore({ folder })
  const found = await Promise.all(kept.map((id) => again.documents.get('talks', id)))
  await again.close()
  return { acknowledged: kept.length, lost: found.filter((one) => one === null).length, refusals }
}

async function taken(store: Store, n: number): Promise<string> {
  const { id } = await capture(store, `${n} ${'x'.repeat(400_000)}`, undefined, `${n}.json`)
  await store.documents.save('talks', id, [document(`disk:${n}`, { text: `${n} ${'слово '.repeat(20_000)}` })])
  return `disk:${n}`
}
