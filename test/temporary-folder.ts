import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of tests one temporary folder, and removes it with all that they left there, also when they fail. */
export default function temporaryFolder(): () => void {
  const outer = process.env.TMPDIR
  const folder = mkdtempSync(join(tmpdir(), 'readout-tests-'))
  // A database server that runs as another user has its socket below.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  return () => {
    if (outer === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = outer
    rmSync(folder, { recursive: true, force: true })
  }
}
