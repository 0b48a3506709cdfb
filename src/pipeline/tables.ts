import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { NameTable } from '../extract/index.js'
import { type NameRules, nameRules } from '../language/index.js'
import type { Actor, Office } from '../model/index.js'
import { actorOf, actorSchema, factsSchema, officeOf, officeSchema } from './dossier/actor-schema.js'
import { explain } from './dossier/explain.js'
import { InputError } from './input-error.js'
import { readYaml } from './yaml-file.js'

/** Tables by file name without extension. */
export type Tables = Readonly<Record<string, unknown>>

/** The word tables of one language: the engine's own and extraction's. */
export type LanguageTables = { readonly engine: Tables; readonly lexicon: Tables }

export type Gazetteer = { readonly actors: readonly Actor[]; readonly offices: readonly Office[] }

const gazetteerFile = z.strictObject({
  actors: z.array(actorSchema).default([]),
  offices: z.array(officeSchema).default([]),
  ...factsSchema,
})

/** Languages that have a folder, in order of name. */
export async function installedLanguages(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'languages'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** YAML takes a second for a megabyte, so the build keeps the same tables as JSON under `dist/tables`, used by built code only. */
export async function languageTables(root: string, lang: string, built: boolean): Promise<LanguageTables> {
  if (built) return readJson(join(root, 'dist/tables', `language-${lang}.json`))
  const folder = join(root, 'languages', lang)
  return { engine: await yamlFolder(folder), lexicon: await yamlFolder(join(folder, 'lexicon')) }
}

/** Titles, short names and look-alikes of every installed language. */
export async function installedNameRules(root: string, built: boolean): Promise<NameRules> {
  const tables: unknown[] = []
  for (const lang of await installedLanguages(root)) tables.push((await languageTables(root, lang, built)).engine.names)
  return nameRules(tables)
}

/** The built-in actors and offices. Throws InputError naming the file and the key that is wrong. */
export function gazetteer(root: string, built: boolean): Promise<Gazetteer> {
  if (built) return readJson(join(root, 'dist/tables/gazetteer.json'))
  const known = gazetteersOfSource.get(root) ?? gazetteerOfSource(root)
  gazetteersOfSource.set(root, known)
  return known
}

/** The forms of every name of the built-in gazetteer, as the build has worked them out; null where nothing is built. */
export async function readyNames(root: string, built: boolean): Promise<NameTable | null> {
  return built ? await readJson<NameTable>(join(root, 'dist/tables/names.json')) : null
}

// A run asks for the actors again and again, and reading a megabyte of YAML takes a second.
const gazetteersOfSource = new Map<string, Promise<Gazetteer>>()

async function gazetteerOfSource(root: string): Promise<Gazetteer> {
  const actors: Actor[] = []
  const offices: Office[] = []
  const at = new Map<string, Actor['at']>()
  const iso = new Map<string, Actor['iso']>()
  for (const path of await yamlPaths(join(root, 'actors'), true)) {
    const parsed = gazetteerFile.safeParse((await readYaml(path)) ?? {})
    if (!parsed.success)
      throw new InputError(
        `${path} is not a valid gazetteer: ${explain(parsed.error, Object.keys(actorSchema.shape))}.`,
      )
    actors.push(...parsed.data.actors.map(actorOf))
    offices.push(...parsed.data.offices.map(officeOf))
    for (const [id, point] of Object.entries(parsed.data.at)) at.set(id, point)
    for (const [id, codes] of Object.entries(parsed.data.iso)) iso.set(id, codes)
  }
  return { actors: actors.map((actor) => ({ ...factsOf(actor.id), ...actor })), offices }

  function factsOf(id: string): Pick<Actor, 'at' | 'iso'> {
    return { ...(at.has(id) ? { at: at.get(id) } : {}), ...(iso.has(id) ? { iso: iso.get(id) } : {}) }
  }
}

async function yamlFolder(folder: string): Promise<Tables> {
  const tables: Record<string, unknown> = {}
  for (const path of await yamlPaths(folder, false))
    tables[path.slice(folder.length + 1).replace(/\.yaml$/, '')] = await readYaml(path)
  return tables
}

async function yamlPaths(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}
