import { readFile, rename, writeFile } from 'node:fs/promises'
import { isSeq, parseDocument } from 'yaml'
import { InputError } from '../input-error.js'
import { loadDossier } from './dossier-file.js'

/** A source as a dossier file says it: only what is known of it. */
export type NewSource = {
  readonly id: string
  readonly name: string
  readonly lane: 'official' | 'media' | 'informal'
  readonly party?: string
  readonly lang?: string
  readonly zone?: string
  readonly url: string
  readonly follow?: boolean
}

/**
 * Adds sources to a dossier's file, comments and order kept, and returns the ids of those that were not there by address. The file is
 * replaced whole and only if it is a valid dossier afterwards; throws InputError otherwise.
 */
export async function addSources(file: string, sources: readonly NewSource[]): Promise<readonly string[]> {
  const { dossier } = await loadDossier(file)
  const known = new Set(dossier.sources.flatMap(({ url }) => url ?? []))
  const ids = new Set(dossier.sources.map(({ id }) => id))
  const fresh = sources
    .filter(({ url }) => !known.has(url))
    .map((source) => ({ ...source, id: freeId(source.id, ids) }))
  if (fresh.length === 0) return []
  const document = parseDocument(await readFile(file, 'utf8'))
  if (!isSeq(document.get('sources'))) document.set('sources', document.createNode([]))
  for (const source of fresh) document.addIn(['sources'], document.createNode(source))
  const unchecked = `${file}.new.yaml`
  await writeFile(unchecked, document.toString({ lineWidth: 120 }))
  await loadDossier(unchecked).catch((cause: unknown) => {
    throw new InputError(`${file} was left as it is: ${(cause as Error).message.replaceAll(unchecked, file)}`, {
      cause,
    })
  })
  await rename(unchecked, file)
  return fresh.map(({ id }) => id)
}

/** A short name from an address or a title, as ids of a dossier are written. */
export function idFrom(words: string): string {
  const id = words
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return id || 'source'
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}
