import { type Command, Option } from 'commander'
import { InputError } from '../../pipeline/input-error.js'
import { PAUSED } from '../../pipeline/worker.js'
import type { FailedWork, QueueCount, Store, WorkStep } from '../../store/index.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'
import { UsageError } from '../usage-error.js'

const ACTIONS = ['list', 'show', 'replay', 'discard', 'pause', 'resume'] as const
const STEPS = ['extract', 'poll', 'settle'] as const

type Options = HomeOptions & { dossier?: string; step?: WorkStep }

/** `readout jobs [ACTION] [ITEM]`: work that failed, and what to do with it. */
export function addJobs(program: Command): void {
  const command = withHome(program.command('jobs'))
    .description('list work that failed, show it, let it be tried again or give it up; pause workers on a dossier')
    .argument('[action]', `${ACTIONS.join(', ')}; list where none is given`, 'list')
    .argument('[item]', 'a document, address or dossier as the list names it; “all” for all that failed')
    .option('--dossier <id>', 'only of one dossier')
    .addOption(new Option('--step <step>', 'only of one step').choices(STEPS))
    .action((action: string, item: string | undefined, options: Options) => act(action, item, options))
  examples(command, [
    ['What failed', 'readout jobs'],
    ['Try one document again (“readout run” then does)', 'readout jobs replay tg:77/1204'],
    ['Give all up', 'readout jobs discard all'],
  ])
}

function act(action: string, item: string | undefined, options: Options): Promise<void> {
  if (!ACTIONS.some((known) => known === action))
    throw new UsageError(`“${action}” is nothing that can be done with jobs. Use ${ACTIONS.join(', ')}.`)
  return withStore(options, async (store) => {
    const all = await matching(store, options)
    if (action === 'list') return list(all, await store.queue.counts(), options)
    if (action === 'pause' || action === 'resume') return pause(store, action, item)
    const chosen = item === 'all' ? all : all.filter((one) => one.item === item)
    if (chosen.length === 0)
      throw new InputError(`No work that failed is named “${item ?? ''}”. “readout jobs” lists what there is.`)
    if (action === 'show') return show(chosen, options)
    for (const { dossier, step, item: name } of chosen)
      await (action === 'replay'
        ? store.failures.replay(dossier, step, name)
        : store.failures.discard(dossier, step, name))
    const done = action === 'replay' ? 'will be tried again by the next run' : 'given up'
    await print(`${chosen.length} ${chosen.length === 1 ? 'item' : 'items'} ${done}.`)
  })
}

async function matching(store: Store, { dossier, step }: Options): Promise<readonly FailedWork[]> {
  const all = await store.failures.list(dossier)
  return step ? all.filter((one) => one.step === step) : all
}

/** Workers leave a paused dossier alone: jobs that wait are taken back, those under way end after their batch. */
async function pause(store: Store, action: 'pause' | 'resume', dossier: string | undefined): Promise<void> {
  if (!dossier || !(await store.dossiers.get(dossier)))
    throw new InputError(
      `There is no dossier “${dossier ?? ''}” to ${action}. Name one: readout jobs ${action} DOSSIER.`,
    )
  await store.notes.set(dossier, PAUSED, action === 'pause' ? 'yes' : '')
  await print(action === 'pause' ? `Workers leave ${dossier} alone from now on.` : `Workers go on with ${dossier}.`)
}

async function list(all: readonly FailedWork[], queues: readonly QueueCount[], options: Options): Promise<void> {
  if (options.json) return printJson({ failed: all, queues })
  for (const { name, waiting, active, failed } of queues)
    await print(`queue ${name}: ${waiting} waiting, ${active} under way, ${failed} failed`)
  if (all.length === 0) return print('No work has failed.')
  for (const { state, step, dossier, item, attempts, error } of all)
    await print(
      `${state.padEnd(9)} ${step} ${dossier} ${item}: ${attempts} × ${error.split('\n', 1)[0]?.slice(0, 120)}`,
    )
}

async function show(chosen: readonly FailedWork[], options: Options): Promise<void> {
  for (const one of chosen)
    if (options.json) await printJson(one)
    else for (const [name, value] of Object.entries(one)) await print(`${name}: ${value ?? '–'}`)
}
