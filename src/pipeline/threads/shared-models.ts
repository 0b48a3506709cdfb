import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of language models by language, in memory that all threads of a process read. */
export type SharedModels = Readonly<Record<string, SharedArrayBuffer>>

const read = new Map<string, SharedModels>()

/** The installed models, read once for all threads: eighteen megabytes that each of them would hold otherwise. */
export function sharedModels(root: string): SharedModels {
  const known = read.get(root)
  if (known) return known
  const folder = join(root, 'languages')
  const models = readdirSync(folder).flatMap((lang) => {
    const file = join(folder, lang, 'model.bin')
    return existsSync(file) ? [[lang, shared(readFileSync(file))] as const] : []
  })
  const made = Object.fromEntries(models)
  read.set(root, made)
  return made
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
