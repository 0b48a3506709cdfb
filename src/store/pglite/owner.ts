import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { claimByFile } from './owner-file.js'
import { holderElsewhere, holderOf, inUse, keepNote } from './owner-note.js'

/**
 * Makes this process the only owner of a folder until it ends, however it ends: the kernel frees an abstract socket
 * (Linux) or a named pipe (Windows); elsewhere a file names the process and its start. A second owner is refused.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder)
  const note = join(path, 'owner.json')
  if (process.platform !== 'linux' && process.platform !== 'win32') return await claimByFile(note)
  const name = `readout-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`
  const server = await listen(process.platform === 'linux' ? `\0${name}` : `\\\\.\\pipe\\${name}`, folder, note)
  try {
    const elsewhere = holderElsewhere(note)
    if (elsewhere) throw inUse(folder, elsewhere)
    const dropNote = keepNote(note)
    return () =>
      new Promise((resolve) => {
        dropNote()
        server.close(() => resolve())
      })
  } catch (error) {
    // A disk that can only be read takes no note: the name must be free again when it can be written.
    server.close()
    throw error
  }
}

function listen(address: string, folder: string, note: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(folder, holderOf(note), error) : error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}
