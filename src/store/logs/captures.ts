import { join } from 'node:path'
import type { Transaction } from 'kysely'
import { type Capture, digestId, type RawCapture, sha256 } from '../../model/index.js'
import type { Engine } from '../database/engine.js'
import { momentOf } from '../database/moment.js'
import type { Schema } from '../database/schema.js'
import { storable, storableJson } from '../database/storable.js'
import type { Store } from '../store.js'
import { readBytes, writeBytes } from './capture-files.js'
import { linesAfter } from './chain.js'
import { type Entry, type Journal, type Log, record } from './journal.js'

/** The manifest of captures: one line each, holding all that is known beside the bytes. */
export function capturesLog(folder: string): Log {
  return { name: 'captures', file: join(folder, 'captures', 'manifest.jsonl'), apply: applyCaptures }
}

/** Captured bytes as files named by their hash, their manifest, and one row each. */
export function capturesOf(engine: Engine, journal: Journal, log: Log): Store['captures'] {
  const { db } = engine
  const get = async (dossier: string, id: string) => {
    const query = db.selectFrom('capture').select('data').where('dossier', '=', dossier).where('id', '=', id)
    return ((await query.executeTakeFirst())?.data as Capture | undefined) ?? null
  }
  return {
    get,
    add: async (dossier, raw, source) => {
      const made = captureOf(dossier, raw, source)
      const known = await get(dossier, made.id)
      if (known) return { capture: known, isNew: false }
      await writeBytes(journal.folder, made.hash, raw.bytes)
      const { isNew } = await record(journal, log, made, (trx) => isKnown(trx, made))
      return { capture: isNew ? made : ((await get(dossier, made.id)) ?? made), isNew }
    },
    bytes: (hash) => readBytes(journal.folder, hash),
    list: async (dossier) => {
      const query = db.selectFrom('capture').select('data').where('dossier', '=', dossier).orderBy('n')
      return (await query.execute()).map((row) => row.data as Capture)
    },
    replay: (dossier, onFault) => replay(journal.folder, log.file, dossier, onFault),
  }
}

async function* replay(
  folder: string,
  manifest: string,
  dossier: string | undefined,
  onFault: ((error: Error, capture: Capture) => void) | undefined,
) {
  const seen = new Set<string>()
  for await (const { body } of linesAfter(manifest)) {
    const capture = body as Capture | null
    const key = `${capture?.dossier} ${capture?.id}`
    if (!capture || (dossier !== undefined && capture.dossier !== dossier) || seen.has(key)) continue
    seen.add(key)
    const { from, headers, takenAt, hash } = capture
    const bytes = await readBytes(folder, hash).catch((error: Error) => {
      if (!onFault) throw error
      onFault(error, capture)
      return null
    })
    if (bytes) yield { capture, raw: { from, bytes, headers, takenAt } }
  }
}

function captureOf(dossier: string, raw: RawCapture, source: string | null): Capture {
  const hash = sha256(raw.bytes)
  const from = storable(raw.from)
  return {
    id: digestId('capture', dossier, from, hash, ...told(raw.headers)),
    dossier,
    source,
    from,
    takenAt: raw.takenAt ?? new Date().toISOString(),
    hash,
    size: raw.bytes.length,
    mediaType: mediaTypeOf(raw.headers),
    headers: JSON.parse(storableJson(raw.headers)),
  }
}

/** What a person told about the bytes (`x-readout-zone` …) makes them another capture: they are read differently. */
function told(headers: RawCapture['headers']): string[] {
  const names = Object.keys(headers).filter((name) => name.startsWith('x-readout-'))
  return names.sort().map((name) => `${name}: ${headers[name]}`)
}

function mediaTypeOf(headers: RawCapture['headers']): string | null {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'content-type')
  const type = name === undefined ? undefined : headers[name]?.split(';')[0]?.trim().toLowerCase()
  return type ? storable(type) : null
}

async function isKnown(db: Transaction<Schema>, { dossier, id }: Capture): Promise<boolean> {
  const query = db.selectFrom('capture').select('id').where('dossier', '=', dossier).where('id', '=', id)
  return (await query.executeTakeFirst()) !== undefined
}

async function applyCaptures(db: Transaction<Schema>, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ n, body }) => {
    const capture = body as Capture
    const { dossier, id, hash, takenAt } = capture
    return { dossier, id, n, taken_ms: momentOf(takenAt), hash, data: storableJson(capture) }
  })
  const insert = db.insertInto('capture').values(rows)
  await insert.onConflict((conflict) => conflict.columns(['dossier', 'id']).doNothing()).execute()
}
