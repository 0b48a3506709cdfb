import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Dossier } from '../model/index.js'
import { InputError } from '../pipeline/input-error.js'
import { loadActors } from '../pipeline/resources.js'
import { packageRoot } from '../pipeline/root.js'
import { packageVersion } from '../pipeline/version.js'
import { createApp } from '../serve/index.js'
import type { Store } from '../store/index.js'
import { loadPageTexts } from './page-texts.js'
import { progressBar } from './progress-bar.js'
import type { Sink } from './sink.js'
import { UsageError } from './usage-error.js'

export type PageAsked = {
  readonly format: string
  readonly base: string
  readonly bom: boolean
  readonly asOf?: string
  readonly search?: string
  readonly event?: string
  readonly out?: string
  readonly quiet?: boolean
}

/** What the workbench answers under the same address with the format's suffix, without a server; a site goes into a folder. */
export async function exportPage(store: Store, dossier: Dossier, asked: PageAsked, sink: () => Sink): Promise<void> {
  const base = baseOf(asked.base)
  const app = await readOnly(store, base.hostname, asked.quiet === true)
  const answer = await app.request(new URL(pathOf(dossier.id, asked), base).href)
  if (!answer.ok) throw new InputError(((await answer.json()) as { detail: string }).detail)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (asked.format === 'site' && asked.out !== undefined) return unpack(bytes, asked.out)
  const to = sink()
  await to.write(bytes)
  await to.end()
}

async function readOnly(store: Store, host: string, isQuiet: boolean) {
  const root = packageRoot()
  return createApp({
    store,
    version: await packageVersion(root),
    now: () => new Date().toISOString(),
    actors: await loadActors(),
    texts: await loadPageTexts(root),
    hosts: [host],
    assets: join(root, 'dist/client'),
    exporting: progressBar(isQuiet),
  })
}

function pathOf(dossier: string, { format, search, event, asOf, bom }: PageAsked): string {
  const screen = search !== undefined ? '/search' : event !== undefined ? `/e/${encodeURIComponent(event)}` : ''
  const query = new URLSearchParams()
  if (search !== undefined) query.set('q', search)
  if (asOf !== undefined) query.set('as_of', asOf)
  if (!bom) query.set('bom', '0')
  return `/d/${encodeURIComponent(dossier)}${screen}.${format}?${query}`
}

function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new UsageError(
    `“${text}” is not a web address. Use the one of your workbench, such as https://readout.example.`,
  )
}

/** Files that are written at the same time. */
const AT_ONCE = 64

async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  const files = Object.entries(unzipSync(archive))
  for (const inside of new Set(files.map(([path]) => dirname(path))))
    await mkdir(join(folder, inside), { recursive: true })
  for (let n = 0; n < files.length; n += AT_ONCE)
    await Promise.all(files.slice(n, n + AT_ONCE).map(([path, bytes]) => writeFile(join(folder, path), bytes)))
}
