import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { makeAll } from '../../proposals/index.js'
import { openMachineTexts } from '../../serve/briefs/machine-texts.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { printJson, tell } from '../output.js'
import { PROPOSED, type Proposed, workOn } from '../proposal-work.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & {
  endpoint?: string
  model?: string
  budget: string
  what: readonly Proposed[]
  document?: string
  event?: string
  day?: string
  lang: string
  keep: boolean
}

/** `readout propose DOSSIER`: what a model of your own finds and words, checked, marked, and kept for a person to decide on. */
export function addPropose(program: Command): void {
  const command = withHome(program.command('propose'))
    .description(
      'ask a model of your own for statements, completions, translations or a brief (docs/model-of-your-own.md)',
    )
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .option('--endpoint <address>', 'an OpenAI-compatible interface, up to /v1 (env READOUT_MODEL_ENDPOINT)')
    .option('--model <name>', 'name of the model there (env READOUT_MODEL)')
    .option('--budget <requests>', 'most requests of this run', '50')
    .option('--what <kinds>', `with commas between: ${PROPOSED.join(', ')}`, kindsIn, ['statements'])
    .option('--document <id>', 'only this document')
    .option('--event <id>', 'brief: of this event')
    .option('--day <date>', 'brief: of this day')
    .option('--lang <lang>', 'translation, brief: into this language', 'en')
    .option('--no-keep', 'print and keep nothing')
    .action((dossier: string, options: Options) => proposeAll(dossier, options))
  examples(command, [
    [
      'With Ollama on this machine',
      'readout propose us-russia-2025 --endpoint http://127.0.0.1:11434/v1 --model qwen3:8b',
    ],
    ['A document in English', 'readout propose us-russia-2025 --what translation --document DOCUMENT --lang en'],
  ])
}

function kindsIn(text: string): readonly Proposed[] {
  const asked = text.split(',').map((one) => one.trim())
  const stray = asked.find((one) => !PROPOSED.includes(one as Proposed))
  if (stray !== undefined) throw new InvalidArgumentError(`Use ${PROPOSED.join(', ')}, with commas between.`)
  return asked as Proposed[]
}

function proposeAll(name: string, options: Options): Promise<void> {
  const endpoint = endpointOf(options)
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const { what, document = null, event = null, day = null, lang } = options
    const works = workOn(store, dossier, { what, document, event, day, lang })
    const texts = openMachineTexts(resolve(options.home))
    let [held, dropped, kept] = [0, 0, 0]
    for await (const made of makeAll(works, endpoint, () => new Date().toISOString())) {
      for (const item of made.items) await printJson(item)
      for (const why of made.dropped) if (!options.quiet) tell(`${made.about}: dropped. ${why}`)
      held += made.items.length
      dropped += made.dropped.length
      if (options.keep) kept += texts.keep(dossier.id, made.items)
    }
    const end = options.keep
      ? `${kept} were not known and wait for a decision at /d/${dossier.id}/proposals.`
      : 'None is kept.'
    tell(`${held} texts of ${endpoint.model} hold against their words, ${dropped} things were dropped. ${end}`)
  })
}

function endpointOf(options: Options) {
  const url = options.endpoint ?? process.env.READOUT_MODEL_ENDPOINT
  const model = options.model ?? process.env.READOUT_MODEL
  const budget = Number(options.budget)
  if (!url || !URL.canParse(url) || !model)
    throw new UsageError('No model is asked unless you name one: --endpoint ADDRESS and --model NAME.')
  if (!Number.isInteger(budget) || budget < 1)
    throw new UsageError(`“${options.budget}” is no number of requests. Use for instance --budget 20.`)
  const cache = join(resolve(options.home), 'model-cache')
  return { url, model, key: process.env.READOUT_MODEL_KEY ?? null, cache, budget }
}
