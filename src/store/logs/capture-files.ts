import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../../model/index.js'
import { StoreError } from '../error.js'
import { syncPath } from './sync-path.js'

const HASH = /^[0-9a-f]{64}$/
const SPARE_BYTES = 64 * 1024 * 1024

/** The file of captured bytes: `captures/ab/abcdef…`, named by their SHA-256. */
export function fileOf(folder: string, hash: string): string {
  if (!HASH.test(hash)) throw new StoreError('missing', `"${hash}" is not the hash of a capture (64 hex digits).`)
  return join(folder, 'captures', hash.slice(0, 2), hash)
}

/** Keeps bytes under their hash; they are on disk, whole, when it returns. Bytes that are there already stay. */
export async function writeBytes(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const file = fileOf(folder, hash)
  if (await isIntact(file, hash)) return
  const isNewFolder = !existsSync(dirname(file))
  await mkdir(dirname(file), { recursive: true })
  await refuseIfFull(folder, bytes.length)
  const unfinished = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(unfinished, 'wx', 0o444)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  syncPath(dirname(file))
  if (isNewFolder) syncPath(dirname(dirname(file)))
}

/** The bytes with this hash, compared with it. */
export async function readBytes(folder: string, hash: string): Promise<Uint8Array> {
  const file = fileOf(folder, hash)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw missing(file, error)
    throw error
  })
  if (sha256(bytes) !== hash) throw altered(file)
  return bytes
}

async function isIntact(file: string, hash: string): Promise<boolean> {
  return existsSync(file) && sha256(await readFile(file)) === hash
}

async function refuseIfFull(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= size + SPARE_BYTES) return
  const words = `There is no room for ${size} captured bytes in ${folder}: fewer than ${SPARE_BYTES / 1e6} MB would stay free. Free some space and run the command again; what is stored stays.`
  throw new StoreError('disk-full', words)
}

function missing(file: string, cause: unknown): StoreError {
  const words = `The captured bytes ${file} are gone. Put the file back from a backup, or capture the source again; \`readout verify\` lists every gap.`
  return new StoreError('missing', words, cause)
}

function altered(file: string): StoreError {
  const words = `The captured bytes ${file} have been altered: they no longer match their hash. Put the file back from a backup, or delete it and capture the source again.`
  return new StoreError('damaged', words)
}
