import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Capture, Dossier } from '../../model/index.js'
import type { Store } from '../../store/index.js'
import { InputError } from '../input-error.js'
import { packageVersion } from '../version.js'
import { type Manifest, type ManifestRecord, manifestPath, sealed } from './manifest.js'
import { captureRecord, infoRecord, publicName } from './warc-record.js'

export type ArchiveOptions = {
  /** Only the captures that one document was read from, every revision of it included. */
  readonly document?: string | null
  /** ISO instant of the export. */
  readonly now: string
}

/**
 * Writes the captured bytes of a dossier, or of one document, as a compressed WARC 1.1 file (ISO 28500) with SHA-256 digests, and beside it
 * a manifest that `verifyArchive` checks. Throws InputError where there is nothing to export, StoreError where bytes are gone or altered.
 */
export async function exportArchive(
  store: Store,
  dossier: Dossier,
  file: string,
  options: ArchiveOptions,
): Promise<Manifest> {
  const captures = await capturesOf(store, dossier, options.document ?? null)
  const whole = createHash('sha256')
  const records: ManifestRecord[] = []
  let bytes = 0
  const taken = (record: Uint8Array) => {
    whole.update(record)
    bytes += record.length
    return record
  }
  const about = {
    software: `Readout ${await packageVersion()}`,
    format: 'WARC File Format 1.1',
    isPartOf: dossier.title,
  }
  async function* content() {
    yield taken(await infoRecord(basename(file), options.now, about))
    for (const capture of captures) {
      const record = await captureRecord(capture, await store.captures.bytes(capture.hash))
      records.push(entryOf(capture, record, bytes))
      yield taken(record)
    }
  }
  await pipeline(content, createWriteStream(file))
  const manifest = sealed({
    readout: await packageVersion(),
    made: options.now,
    dossier: dossier.id,
    document: options.document ?? null,
    file: basename(file),
    bytes,
    sha256: whole.digest('hex'),
    records,
  })
  await writeFile(manifestPath(file), `${JSON.stringify(manifest, null, 1)}\n`)
  return manifest
}

async function capturesOf(store: Store, dossier: Dossier, document: string | null): Promise<readonly Capture[]> {
  const all = await store.captures.list(dossier.id)
  const wanted =
    document === null
      ? null
      : new Set((await store.documents.revisions(dossier.id, document)).map((one) => one.capture))
  const captures = wanted ? all.filter(({ id }) => wanted.has(id)) : all
  if (captures.length > 0) return captures
  throw new InputError(
    document === null
      ? `The dossier “${dossier.id}” has no captures yet; import or watch its sources first.`
      : `There is no document “${document}” in “${dossier.id}”; its id stands on its page and in “readout export --what documents”.`,
  )
}

function entryOf(
  { id, from, takenAt, hash, source, headers }: Capture,
  record: Uint8Array,
  offset: number,
): ManifestRecord {
  const sha256 = createHash('sha256').update(record).digest('hex')
  return {
    offset,
    length: record.length,
    sha256,
    payload: hash,
    capture: id,
    from: publicName(from),
    takenAt,
    source,
    headers,
  }
}
