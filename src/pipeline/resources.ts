import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ActorIndex, createActors, createLexicon, type Lexicon } from '../extract/index.js'
import { createLanguage, type NameRules } from '../language/index.js'
import type { Actor, Language, Office } from '../model/index.js'
import { shortNamed } from './dossier/short-named.js'
import { packageRoot } from './root.js'
import { gazetteer, installedLanguages, installedNameRules, languageTables, readyNames } from './tables.js'

/** What the pure stages need and cannot load themselves. */
export type Resources = {
  readonly installed: readonly string[]
  readonly languages: ByLanguage<Language>
  readonly lexicons: ByLanguage<Lexicon>
  readonly actors: readonly Actor[]
  readonly offices: readonly Office[]
  readonly actorIndex: ActorIndex
}

/** One of each installed language, made when first asked for. */
export type ByLanguage<Thing> = { get(lang: string): Thing | undefined }

/** The installed languages and the built-in gazetteer, without an index of actors. */
export type Languages = Omit<Resources, 'actorIndex'> & {
  /** The built-in actors and the forms of their names, where the build has worked them out. */
  readonly ready: Parameters<typeof createActors>[2]
}

/** Loads every installed language and the built-in gazetteer; models are read where their bytes are not `given` by language. */
export async function loadLanguages(
  root = packageRoot(),
  given: Readonly<Record<string, SharedArrayBuffer>> = {},
): Promise<Languages> {
  const built = runsBuilt(root)
  const installed = await installedLanguages(root)
  const languages = new Map<string, () => Language>()
  const lexicons = new Map<string, () => Lexicon>()
  const models = new Map<string, Promise<Uint8Array | null>>()
  for (const lang of installed) {
    const { engine, lexicon } = await languageTables(root, lang, built)
    const through = readThrough(engine)
    const of = through ?? lang
    const reading = models.get(of) ?? (given[of] ? Promise.resolve(new Uint8Array(given[of])) : modelOf(root, of))
    models.set(of, reading)
    const model = await reading
    languages.set(lang, () => createLanguage({ lang, tables: engine, model }))
    const words = through === null ? lexicon : (await languageTables(root, through, built)).lexicon
    if (Object.keys(words).length > 0) lexicons.set(lang, () => createLexicon(lang, words))
  }
  const { actors, offices } = await gazetteer(root, built)
  const table = await readyNames(root, built)
  const ready = table ? { actors, table } : null
  return { installed, languages: onDemand(languages), lexicons: onDemand(lexicons), actors, offices, ready }
}

/** The language whose model and lexicon read this one, word by word; null for one that has its own. */
function readThrough({ reading }: Readonly<Record<string, unknown>>): string | null {
  return typeof reading === 'object' && reading !== null && 'through' in reading ? String(reading.through) : null
}

function onDemand<Thing>(makers: ReadonlyMap<string, () => Thing>): ByLanguage<Thing> {
  const made = new Map<string, Thing>()
  return {
    get: (lang) => {
      const thing = made.get(lang) ?? makers.get(lang)?.()
      if (thing !== undefined) made.set(lang, thing)
      return thing
    },
  }
}

/** The same with a dossier's own actors before the built-in ones of the same id, all indexed. */
export function withActors(languages: Languages, extra: readonly Actor[]): Resources {
  const actors = joined(extra, languages.actors)
  return { ...languages, actors, actorIndex: createActors(actors, languages.offices, languages.ready) }
}

/** Loads every installed language and the gazetteer, with a dossier's own actors before the built-in ones of the same id. */
export async function loadResources(extra: readonly Actor[] = [], root = packageRoot()): Promise<Resources> {
  return withActors(await loadLanguages(root), extra)
}

/** The same resources with further names treated as actors; a name that the gazetteer knows stays what it is. */
export function withNames(resources: Resources, names: readonly string[]): Resources {
  const known = new Set(resources.actors.flatMap((actor) => [actor.name, ...Object.values(actor.names).flat()]))
  const extra = [...new Set(names)].filter((name) => name.trim() !== '' && !known.has(name)).map(actorNamed)
  if (extra.length === 0) return resources
  const actors = [...resources.actors, ...extra]
  return { ...resources, actors, actorIndex: createActors(actors, resources.offices) }
}

function actorNamed(name: string): Actor {
  const everywhere = { '*': [name] }
  const nothing = { party: null, holds: [], zone: null, standsFor: null, not: [], adjectives: {} }
  return { id: `name:${name}`, kind: 'body', name, names: everywhere, ...nothing }
}

/** The built-in actors with a dossier's own: enough for linking and pages, without any language model. */
export async function loadActors(extra: readonly Actor[] = [], root = packageRoot()): Promise<readonly Actor[]> {
  const base = await gazetteer(root, runsBuilt(root))
  return joined(extra, base.actors)
}

function joined(extra: readonly Actor[], gazetteer: readonly Actor[]): readonly Actor[] {
  const own = new Set(extra.map((actor) => actor.id))
  const others = gazetteer.filter((actor) => !own.has(actor.id))
  return [...shortNamed(extra, others), ...others]
}

/** What comparing names needs to know of the installed languages. */
export function loadNameRules(root = packageRoot()): Promise<NameRules> {
  return installedNameRules(root, runsBuilt(root))
}

function runsBuilt(root: string): boolean {
  return fileURLToPath(import.meta.url).startsWith(join(root, 'dist'))
}

async function modelOf(root: string, lang: string): Promise<Uint8Array | null> {
  return readFile(join(root, 'languages', lang, 'model.bin')).catch(() => null)
}
