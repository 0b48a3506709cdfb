import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'

/** Makes sure that a file, or the entries of a folder, are on the disk. */
export function syncPath(path: string): void {
  try {
    // Windows flushes only what is open for writing.
    const isWritable = process.platform === 'win32' && statSync(path).isFile()
    const handle = openSync(path, isWritable ? 'r+' : 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!isRefusedForFolders(error)) throw error
  }
}

/** Is this how a system says that it cannot flush a folder? Such systems keep entries safe themselves. */
export function isRefusedForFolders(error: unknown): boolean {
  return ['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
}
