import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Coverage, Dossier } from '../../model/index.js'
import { record } from '../../read/json-objects.js'
import { InputError } from '../input-error.js'
import { readYaml } from '../yaml-file.js'
import { actorOf } from './actor-schema.js'
import { DOSSIER_KEYS, dossierSchema } from './dossier-schema.js'
import { explain } from './explain.js'

/** A dossier with what its file says about where its texts lie and what was captured without a gap. */
export type DossierFile = {
  readonly path: string
  readonly dossier: Dossier
  readonly coverage: readonly Coverage[]
  /** Absolute paths of the texts that come with it, in order of name. */
  readonly files: readonly string[]
}

/** Reads `dossier.yaml`, or the one in a folder. Throws InputError naming the key that is wrong and the nearest right one. */
export async function loadDossier(path: string): Promise<DossierFile> {
  const file = await yamlOf(path)
  const parsed = dossierSchema.safeParse(await settingsIn(file))
  if (!parsed.success)
    throw new InputError(
      `${file} is not a valid dossier: ${explain(parsed.error, DOSSIER_KEYS)}. Correct it and try again.`,
    )
  const { files, coverage, ...rest } = parsed.data
  const dossier: Dossier = {
    ...rest,
    summary: rest.summary ?? null,
    actors: rest.actors.map(actorOf),
    sources: rest.sources.map((source) => ({
      ...source,
      party: source.party ?? null,
      person: source.person ?? null,
      publisher: source.publisher ?? source.id,
      lang: source.lang ?? null,
      zone: source.zone ?? null,
      url: source.url ?? null,
    })),
    period: { start: rest.period.start, end: rest.period.end ?? null },
  }
  checkReferences(dossier, coverage, file)
  return { path: file, dossier, coverage: coverage.map(asInstants), files: await expand(files, dirname(file)) }
}

/** A post or a page in the place of the dossier is told as that, not as a dossier with mistakes. */
async function settingsIn(file: string): Promise<unknown> {
  if (/\.ya?ml$/i.test(file)) return await readYaml(file)
  const read = await readYaml(file).catch((error: InputError) => {
    // A file that cannot be opened may well be a dossier.
    if (Object.hasOwn(Object(error.cause), 'syscall')) throw error
    return null
  })
  const settings = record(read)
  if (settings) return settings
  throw new InputError(
    `${file} is no dossier. Name the dossier first, by its id or the path of its dossier.yaml, and the files to take in after it.`,
  )
}

async function yamlOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found)
    throw new InputError(
      `There is no dossier at ${path}. Give the path of a dossier.yaml or of its folder; “readout init” makes one.`,
    )
  return resolve(found.isDirectory() ? join(path, 'dossier.yaml') : path)
}

function checkReferences(dossier: Dossier, coverage: readonly Coverage[], file: string): void {
  const known = new Set(dossier.sources.map((source) => source.id))
  if (known.size < dossier.sources.length)
    throw new InputError(`${file} lists two sources with one id. Give each source its own id.`)
  const stray = coverage.find((span) => !known.has(span.source))
  if (stray)
    throw new InputError(
      `${file}: coverage names the source “${stray.source}”, which is not among its sources. Add it or correct the name.`,
    )
}

/** A bare date means the whole UTC day it names. */
function asInstants(span: Coverage): Coverage {
  return {
    source: span.source,
    from: span.from.includes('T') ? span.from : `${span.from}T00:00:00Z`,
    to: span.to.includes('T') ? span.to : `${span.to}T00:00:00Z`,
  }
}

async function expand(entries: readonly string[], folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of entries) paths.push(...(await filesAt(resolve(folder, entry))))
  return [...new Set(paths)]
}

/** A file, or every file below a folder that is not hidden and not a note to people (README, EXPECTED). */
export async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new InputError(`There is no file or folder at ${path}. Check the path and try again.`)
  if (found.isFile()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      const where = cause.path ?? path
      throw new InputError(
        `The folder ${where} could not be listed (${cause.code}). Check its permissions and try again.`,
        { cause },
      )
    },
  )
  return entries
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && !/^(README|EXPECTED)\b/i.test(basename(entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
