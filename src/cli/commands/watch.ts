import type { Command } from 'commander'
import { InputError } from '../../pipeline/input-error.js'
import { targetsOf, watchDossiers } from '../../pipeline/watch/index.js'
import { counted } from '../../read/counted.js'
import { watchAlerts } from '../alerts-after.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tell } from '../output.js'
import { pollLine } from '../poll-line.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & { every: string; once?: boolean }

/** `readout watch DOSSIER`: its sources polled until it is stopped, and whatever is new worked in at once. */
export function addWatch(program: Command): void {
  const command = withHome(program.command('watch'))
    .description('poll the sources of a dossier and bring it up to date with whatever is new')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .option('--every <minutes>', 'between two polls of a source that does not say its own', '10')
    .option('--once', 'poll what is due once and end; exit code 1 if a source failed')
    .action((dossier: string, options: Options) => watchOne(dossier, options))
  examples(command, [
    ['Until Ctrl+C', 'readout watch dossiers/black-sea'],
    ['From cron', 'readout watch dossiers/black-sea --once --quiet'],
  ])
}

function watchOne(name: string, options: Options): Promise<void> {
  const every = Number(options.every)
  if (!(every >= 1 && every <= 1440))
    throw new UsageError(`“${options.every}” is no number of minutes from 1 to 1440. Use for instance --every 15.`)
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const sources = targetsOf(dossier, []).length
    if (sources === 0)
      throw new InputError(
        `No source of “${dossier.id}” has an address to poll. Add one: readout sources add ${name} https://…`,
      )
    if (!options.quiet && !options.once)
      tell(`Polling ${sources} of ${dossier.sources.length} sources. Press Ctrl+C to stop.`)
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const endAlerts = watchAlerts(store, options.home)
    await watchDossiers(store, [dossier], {
      signal: stopping.signal,
      every,
      once: options.once === true,
      onPoll: (poll) => {
        if (options.json) void printJson(poll)
        else if (!options.quiet || poll.health.failure) void print(pollLine(poll))
        if (options.once && poll.health.failure) process.exitCode = 1
      },
    })
    await endAlerts()
    process.off('SIGINT', stop).off('SIGTERM', stop)
    if (options.once && !options.json && !options.quiet) await print(await standing(store, dossier.id))
  })
}

async function standing(store: Parameters<typeof dossierAt>[0], id: string): Promise<string> {
  const { documents, events } = await store.counts(id)
  return `${id}: ${counted(documents, 'document')}, ${counted(events, 'event')}.`
}
