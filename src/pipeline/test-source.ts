import { captureUrl } from '../capture/index.js'
import { identify } from '../language/index.js'
import type { Dossier } from '../model/index.js'
import { NOTHING_KNOWN, read } from '../read/index.js'
import { packageRoot } from './root.js'
import { installedLanguages } from './tables.js'

/** What an address gives when it is asked once: the kind of page, its documents, the newest of them. */
export type SourceTest = {
  readonly url: string
  readonly format: string
  readonly lang: string | null
  readonly documents: number
  readonly newest: string | null
  readonly titles: readonly string[]
  /** Why nothing, or not everything, could be read. */
  readonly unreadable: string | null
}

const TITLES = 3

/** Asks an address once and reads the answer without keeping it; throws a `CaptureError` in words when it cannot be reached. */
export async function testSource(dossier: Dossier, url: string): Promise<SourceTest> {
  const capture = await captureUrl(url, { allowPrivate: dossier.allowPrivateAddresses === true })
  if (!capture) return { url, format: 'unknown', lang: null, documents: 0, newest: null, titles: [], unreadable: null }
  const installed = await installedLanguages(packageRoot())
  const { format, documents, unreadable } = read(capture, { ...NOTHING_KNOWN, installed, identify })
  const times = documents.flatMap(({ published }) => (published ? [published] : [])).sort()
  return {
    url,
    format,
    lang: most(documents.map(({ lang }) => lang)),
    documents: documents.length,
    newest: times.at(-1) ?? null,
    titles: documents.slice(0, TITLES).map(({ title, text }) => title ?? text.slice(0, 80)),
    unreadable: unreadable[0]?.error ?? null,
  }
}

function most(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
