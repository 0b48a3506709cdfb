import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { WARCParser } from 'warcio'
import { fileTrouble } from '../../capture/file-trouble.js'
import { explain } from '../dossier/explain.js'
import { InputError } from '../input-error.js'
import { type Manifest, type ManifestRecord, manifestPath, manifestSchema, sealOf } from './manifest.js'

/** What was compared, the seal to compare with the one written down at the export, and every fault in a sentence. */
export type ArchiveCheck = {
  readonly records: number
  readonly bytes: number
  readonly seal: string
  readonly faults: readonly string[]
}

/**
 * Compares an exported archive with its manifest: every byte of the file, every record, and the captured bytes inside each, unpacked; and
 * the manifest with its own seal. Throws InputError where archive or manifest cannot be read at all.
 */
export async function verifyArchive(file: string): Promise<ArchiveCheck> {
  const manifest = await manifestOf(file)
  const faults: string[] = []
  if (sealOf(manifest) !== manifest.seal)
    faults.push('The manifest has been altered: it no longer matches its own seal.')
  const handle = await open(file).catch((cause: Error) => {
    throw new InputError(`${file} could not be read: ${fileTrouble(cause)}.`, { cause })
  })
  try {
    const { size } = await handle.stat()
    const whole = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 })) whole.update(chunk as Buffer)
    if (size !== manifest.bytes) faults.push(`The archive has ${size} bytes; ${manifest.bytes} were written.`)
    if (whole.digest('hex') !== manifest.sha256)
      faults.push('The archive has been altered: it no longer matches its digest.')
    for (const record of manifest.records) {
      const fault = await faultOf(record, handle)
      if (fault) faults.push(fault)
    }
    return { records: manifest.records.length, bytes: size, seal: manifest.seal, faults }
  } finally {
    await handle.close()
  }
}

async function manifestOf(file: string): Promise<Manifest> {
  const path = manifestPath(file)
  const text = await readFile(path, 'utf8').catch((cause: Error) => {
    throw new InputError(
      `The manifest ${path} could not be read (${cause.message}); it is written beside the archive and goes with it.`,
      { cause },
    )
  })
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    throw new Error(explain(parsed.error, []))
  } catch (cause) {
    throw new InputError(
      `${path} is not a manifest of Readout, or has been altered: ${(cause as Error).message}. Get it anew from where the archive comes from.`,
      { cause },
    )
  }
}

type Handle = Awaited<ReturnType<typeof open>>

async function faultOf(record: ManifestRecord, handle: Handle): Promise<string | null> {
  const { offset, length, from, takenAt } = record
  const bytes = Buffer.alloc(Math.min(length, 2 ** 31 - 1))
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset)
  const what = `The record of ${from}, captured ${takenAt},`
  if (bytesRead < length) return `${what} is missing or cut off.`
  if (createHash('sha256').update(bytes).digest('hex') !== record.sha256) return `${what} has been altered.`
  const payload = await payloadOf(bytes)
  if (payload === null) return `${what} cannot be unpacked.`
  const isGone = record.headers['x-readout-gone'] !== undefined
  return isGone || payload === record.payload ? null : `${what} does not hold the bytes that were captured.`
}

async function payloadOf(bytes: Buffer): Promise<string | null> {
  try {
    for await (const record of new WARCParser([bytes])) {
      const payload = await record.readFully(false)
      return createHash('sha256').update(payload).digest('hex')
    }
  } catch {
    return null
  }
  return null
}
