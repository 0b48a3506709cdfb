import { createHash } from 'node:crypto'
import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

const recordSchema = z.strictObject({
  offset: z.number().int().min(0),
  length: z.number().int().min(0),
  /** SHA-256 of the record as it stands in the file, compressed. */
  sha256: hex,
  /** SHA-256 of the captured bytes. */
  payload: hex,
  capture: z.string(),
  from: z.string(),
  takenAt: z.string(),
  source: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
})

export const manifestSchema = z.strictObject({
  readout: z.string(),
  made: z.string(),
  dossier: z.string(),
  /** The document that the archive is the evidence of; null for a whole dossier. */
  document: z.string().nullable(),
  file: z.string(),
  bytes: z.number().int(),
  sha256: hex,
  records: z.array(recordSchema),
  /** SHA-256 of this manifest's JSON without this field: the one line to write down elsewhere. */
  seal: hex,
})

/** What stands beside an exported archive: its digest, and for every record its place, its digests and what is known of the capture. */
export type Manifest = z.output<typeof manifestSchema>
export type ManifestRecord = Manifest['records'][number]

/** The manifest with the digest of all that it says. */
export function sealed(manifest: Omit<Manifest, 'seal'>): Manifest {
  return { ...manifest, seal: sealOf(manifest) }
}

/** The seal that a manifest should bear. */
export function sealOf(manifest: Omit<Manifest, 'seal'> | Manifest): string {
  const { seal: _, ...said } = manifest as Manifest
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Where the manifest of an archive lies. */
export function manifestPath(archive: string): string {
  return `${archive}.manifest.json`
}
