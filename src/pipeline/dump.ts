import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Coverage, Curation, Dossier, RawCapture } from '../model/index.js'
import type { Store } from '../store/index.js'
import { importCaptures } from './importing/import-files.js'
import { InputError } from './input-error.js'
import { type Progress, silent } from './progress.js'
import { run } from './run.js'

const VERSION = 1

/**
 * A dossier as lines: what it is, its coverage, every capture with its bytes, every decision, and at the end how many there
 * were and the digest of all lines before. What follows from them (documents, statements, events) is made anew on restoring.
 */
export async function* dumpLines(store: Store, dossier: Dossier): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (entry: object) => {
    const text = `${JSON.stringify(entry)}\n`
    hash.update(text)
    return text
  }
  yield line({ kind: 'readout-dump', version: VERSION, dossier: dossier.id })
  yield line({ kind: 'dossier', dossier })
  yield line({ kind: 'coverage', coverage: await store.coverage.list(dossier.id) })
  let captures = 0
  for await (const { raw } of store.captures.replay(dossier.id)) {
    const { bytes, ...rest } = raw
    yield line({ kind: 'capture', ...rest, bytes: Buffer.from(bytes).toString('base64') })
    captures++
  }
  const curations = await store.curation.list(dossier.id)
  for (const curation of curations) yield line({ kind: 'curation', curation })
  const digest = hash.digest('hex')
  yield `${JSON.stringify({ kind: 'end', captures, curations: curations.length, digest })}\n`
}

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('readout-dump'), version: z.literal(VERSION), dossier: z.string() }),
  z.object({ kind: z.literal('dossier'), dossier: z.custom<Dossier>(isNamed) }),
  z.object({ kind: z.literal('coverage'), coverage: z.array(z.custom<Coverage>(isObject)) }),
  z.object({
    kind: z.literal('capture'),
    from: z.string(),
    headers: z.record(z.string(), z.string()),
    takenAt: z.string().nullable(),
    bytes: z.base64(),
  }),
  z.object({ kind: z.literal('curation'), curation: z.custom<Curation>(isNamed) }),
  z.object({ kind: z.literal('end'), captures: z.number(), curations: z.number(), digest: z.string() }),
])

export type RestoreReport = { readonly dossier: string; readonly captures: number; readonly curations: number }

/**
 * Takes a dump into a store and runs the dossier: the same captures, documents, statements and events under the same ids.
 * What is there already stays. Throws InputError where a line is no line of a dump, or the end is missing or does not fit.
 */
export async function restoreDump(
  store: Store,
  lines: AsyncIterable<string>,
  { now, progress = silent }: { now: string; progress?: Progress },
): Promise<RestoreReport> {
  const hash = createHash('sha256')
  let dossier: Dossier | null = null
  let [number, captures, curations] = [0, 0, 0]
  for await (const text of lines) {
    const entry = entryOf(text, ++number)
    if (entry.kind === 'end') {
      if (entry.digest !== hash.digest('hex') || !dossier) throw altered(number)
      await run(store, dossier, { now, progress })
      return { dossier: dossier.id, captures, curations }
    }
    hash.update(`${text}\n`)
    if (entry.kind === 'dossier') {
      dossier = entry.dossier
      await store.dossiers.save(dossier)
    } else if (entry.kind !== 'readout-dump') {
      if (!dossier) throw altered(number)
      if (entry.kind === 'coverage') await store.coverage.add(dossier.id, entry.coverage)
      else if (entry.kind === 'curation') {
        await store.curation.append(entry.curation)
        curations++
      } else {
        await importCaptures(store, dossier, [rawOf(entry)], { now })
        captures++
      }
    }
  }
  throw new InputError(
    `The dump ends after line ${number}, before its end mark: it was cut off. What stands before was taken in; get the whole file and restore it again.`,
  )
}

function entryOf(text: string, number: number): z.output<typeof entrySchema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notADump(number)
  }
  const parsed = entrySchema.safeParse(value)
  if (!parsed.success || (number === 1) !== (parsed.data.kind === 'readout-dump')) throw notADump(number)
  return parsed.data
}

function rawOf(entry: {
  from: string
  headers: Record<string, string>
  takenAt: string | null
  bytes: string
}): RawCapture {
  const { from, headers, takenAt, bytes } = entry
  return { from, headers, takenAt, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }
}

function notADump(number: number): InputError {
  return new InputError(
    `Line ${number} is no line of a Readout dump (version ${VERSION}). “readout export DOSSIER --format dump” writes one.`,
  )
}

function altered(number: number): InputError {
  return new InputError(
    `The dump does not fit its own digest (line ${number}): it was altered on its way. Get it again.`,
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isNamed(value: unknown): boolean {
  return isObject(value) && typeof (value as { id?: unknown }).id === 'string'
}
