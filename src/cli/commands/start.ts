import { join } from 'node:path'
import type { Command } from 'commander'
import type { Dossier } from '../../model/index.js'
import { importFiles } from '../../pipeline/importing/import-files.js'
import { packageRoot } from '../../pipeline/root.js'
import { run } from '../../pipeline/run.js'
import { counted } from '../../read/counted.js'
import type { Store } from '../../store/index.js'
import { briefText } from '../brief-text.js'
import { dossierBrief } from '../briefs.js'
import { citedFrom } from '../cited-from.js'
import { examples } from '../examples.js'
import { adopt, type HomeOptions, openHome, withHome } from '../home.js'
import { reportImport } from '../import-report.js'
import { print } from '../output.js'
import { progressBar } from '../progress-bar.js'
import { type Server, startServer, untilStopped } from '../server.js'

type Options = HomeOptions & { host: string; port: string; name?: string; serve: boolean; watch: boolean }

/** `readout start`: the demo dossier (or yours) imported, run, briefed and served in one go. */
export function addStart(program: Command): void {
  const command = withHome(program.command('start'))
    .description('import a dossier, bring it up to date, print its brief and serve the workbench')
    .argument('[dossier]', 'path of a dossier.yaml or its folder; none = the demo dossier')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port', '7340')
    .option('--name <hosts>', 'host names under which a proxy or the network reaches it, with commas between')
    .option('--no-serve', 'stop after the brief')
    .option('--no-watch', 'poll nothing, also where the dossier has sources with addresses and its period is not over')
    .action((dossier: string | undefined, options: Options) => start(dossier, options))
  examples(command, [
    ['The demo', 'readout start'],
    ['Your own dossier', 'readout start dossiers/black-sea'],
  ])
}

/** A second start answers at once: the server comes first, and what is new is worked in behind it. */
async function start(path: string | undefined, options: Options): Promise<void> {
  const store = await openHome(options)
  try {
    const { dossier, file } = await adopt(store, path ?? join(packageRoot(), 'dossiers/us-russia-2025'))
    const known = (await store.reconciliation.load(dossier.id)) !== null
    const early = known && options.serve ? await announce(store, options) : null
    await bringUpToDate(store, dossier, file.files, options, early)
    const settings = { lang: 'en', length: 'short', asOf: null, now: new Date().toISOString() } as const
    const brief = await dossierBrief(store, dossier, settings)
    await print(briefText(brief, await citedFrom(store, dossier, brief)))
    if (!options.serve) return void (await store.close())
    const server = early ?? (await announce(store, options))
    const watching = options.watch
      ? await (await import('../watching.js')).startWatching(store, server.background)
      : null
    await untilStopped(server, store, { home: options.home, watching })
  } catch (error) {
    await store.close()
    throw error
  }
}

async function announce(store: Store, options: Options) {
  const server = await startServer(store, options)
  await print(`Readout is at ${server.url} (data in ${store.where}). Press Ctrl+C to stop.`)
  return server
}

async function bringUpToDate(
  store: Store,
  dossier: Dossier,
  files: readonly string[],
  options: Options,
  early: Server | null,
): Promise<void> {
  const now = new Date().toISOString()
  const progress = progressBar(options.quiet === true)
  await reportImport(await importFiles(store, dossier, files, { now, progress }), options)
  // One pipeline at a time works on a dossier of the embedded database: where pages are served already, that is the one behind them.
  if (early) return (await early.background()).run(dossier.id, { now, progress })
  const report = await run(store, dossier, { now, progress })
  if (!report.skipped) await print(`${counted(report.statements, 'statement')}, ${counted(report.events, 'event')}.`)
}
