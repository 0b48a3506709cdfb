import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Dossier } from '../model/index.js'
import { dumpLines } from '../pipeline/dump.js'
import type { Store } from '../store/index.js'

/** Everything of a dossier that cannot be made anew, as gzipped JSON Lines; `readout restore` reads it. */
export async function exportDump(store: Store, dossier: Dossier, out: string | undefined): Promise<void> {
  const target = out === undefined ? process.stdout : createWriteStream(out)
  await pipeline(Readable.from(dumpLines(store, dossier)), createGzip(), target, { end: out !== undefined })
}
