import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Correction, Curation } from '../../model/index.js'
import { loadActors } from '../../pipeline/resources.js'
import { run } from '../../pipeline/run.js'
import { counted } from '../../read/counted.js'
import { openAccess } from '../../serve/access/index.js'
import { correctionOf, type Named } from '../../serve/decisions/correction.js'
import { ACTUALITIES, MODES } from '../../serve/decisions/decision.js'
import { appendDecision } from '../../serve/decisions/take-decision.js'
import { Unclear } from '../../serve/visit/visit.js'
import type { Store } from '../../store/index.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & {
  readonly by?: string
  readonly rating?: string
  readonly reason?: string
  readonly when?: string
  readonly mode?: (typeof MODES)[number]
  readonly actuality?: (typeof ACTUALITIES)[number]
  readonly place?: string
  readonly participants?: readonly string[]
}

/** `readout curate`: an editor's decisions, kept in a log that is only ever added to. */
export function addCurate(program: Command): void {
  const command = withHome(program.command('curate'))
    .description('merge, split, reject, correct, rate or undo, with a name and a reason; without a decision, list them')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .argument('[decision]', 'merge, split, reject, correct, rate or undo')
    .argument('[ids...]', 'two statements for merge and split, one for reject, correct and rate, one decision for undo')
    .option('--rating <words>', 'rate: your verdict on what the statement claims')
    .option('--by <name>', 'who decides')
    .option('--reason <words>', 'why')
    .option('--when <date>', 'correct: day or moment of what is told (ISO)')
    .addOption(new Option('--mode <mode>', 'correct: how they were in touch').choices(MODES))
    .addOption(new Option('--actuality <actuality>', 'correct: whether it happened').choices(ACTUALITIES))
    .option('--place <actor>', 'correct: id of a place in the gazetteer')
    .option('--participants <actors...>', 'correct: ids of all who took part')
    .action((dossier: string, decision: string | undefined, ids: string[], options: Options) =>
      curate(dossier, decision, ids, options),
    )
  examples(command, [
    ['What was decided', 'readout curate us-russia-2025'],
    [
      'A day that was read wrongly',
      'readout curate us-russia-2025 correct statement:0123 --when 2025-03-18 --by Ada --reason "the text says Tuesday"',
    ],
    ['Take it back', 'readout curate us-russia-2025 undo curation:4567 --by Ada --reason "it was right"'],
  ])
}

async function curate(
  name: string,
  decision: string | undefined,
  ids: readonly string[],
  options: Options,
): Promise<void> {
  if (decision === undefined)
    return withStore(options, async (store) => {
      const { dossier } = await dossierAt(store, name)
      await list(await store.curation.list(dossier.id), options)
    })
  const { by, reason, place, participants = [] } = options
  if (!by || !reason) throw new UsageError('A decision needs a name and a reason: add --by NAME and --reason WORDS.')
  // A store takes seconds to open: whoever has mistyped hears of it before; whom the dossier knows is asked after.
  const asTyped = [place ?? '', ...participants].map((id) => ({ id, name: id }))
  actionOf(decision, ids, options, asTyped)
  await withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const action = actionOf(decision, ids, options, await loadActors(dossier.actors))
    await checkKnown(store, dossier.id, action)
    const at = new Date().toISOString()
    const { id } = await appendDecision(store, { dossier: dossier.id, at, by, reason, action })
    const { audit } = openAccess(resolve(options.home))
    const detail = `${dossier.id} ${id}: ${reason}`
    audit.note({ at, who: by, kind: 'command', what: action.do, address: null, detail })
    const report = await run(store, dossier, { now: at })
    if (options.json) return printJson({ id, action, events: report.events })
    await print(`${id}: kept. ${dossier.id} has ${counted(report.events, 'event')} now.`)
  })
}

async function list(curations: readonly Curation[], { json }: Options): Promise<void> {
  for (const one of curations) {
    const { do: what, ...about } = one.action
    await (json
      ? printJson(one)
      : print(`${one.at} ${one.id} ${what} ${JSON.stringify(about)} by ${one.by}: ${one.reason}`))
  }
  if (curations.length === 0 && !json) await print('No decision has been taken yet.')
}

function actionOf(
  decision: string,
  ids: readonly string[],
  options: Options,
  actors: readonly Named[],
): Curation['action'] {
  const [first, second] = ids
  const needed = { merge: 2, split: 2, reject: 1, correct: 1, rate: 1, undo: 1 }[decision]
  if (needed === undefined)
    throw new UsageError(`“${decision}” is no decision: use merge, split, reject, correct, rate or undo.`)
  if (first === undefined || ids.length !== needed)
    throw new UsageError(`“${decision}” takes ${needed} ${needed === 1 ? 'id' : 'ids'}, not ${ids.length}.`)
  if (first === second) throw new UsageError(`“${decision}” takes two different statements, not “${first}” twice.`)
  if (decision === 'undo') return { do: 'undo', curation: first }
  if (decision === 'reject') return { do: 'reject', statement: first }
  if (decision === 'rate') {
    const rating = options.rating?.trim() ?? ''
    if (rating === '' || rating.length > 60)
      throw new UsageError('A rating is a verdict in a few words: add --rating WORDS, 60 characters at most.')
    return { do: 'rate', statement: first, rating }
  }
  if (decision === 'correct') return { do: 'correct', statement: first, set: correctionAsked(options, actors) }
  return { do: decision as 'merge' | 'split', statements: [first, second ?? first] }
}

function correctionAsked(options: Options, actors: readonly Named[]): Correction {
  try {
    return correctionOf(options, actors)
  } catch (error) {
    throw error instanceof Unclear ? new UsageError(error.message) : error
  }
}

async function checkKnown(store: Store, dossier: string, action: Curation['action']): Promise<void> {
  if (action.do === 'undo') {
    if ((await store.curation.list(dossier)).some(({ id }) => id === action.curation)) return
    throw new UsageError(`“${action.curation}” is no decision of ${dossier}. “readout curate ${dossier}” lists them.`)
  }
  const ids = 'statements' in action ? action.statements : 'statement' in action ? [action.statement] : []
  const known = new Set((await store.statements.get(dossier, ids)).map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing)
    throw new UsageError(`“${missing}” is no statement of ${dossier}. Each event page shows the ids of its statements.`)
}
