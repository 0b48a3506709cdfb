import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { propose } from '../../proposals/index.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { printJson, tell } from '../output.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & { endpoint?: string; model?: string; budget: string; document?: string }

/** `readout propose DOSSIER`: what a model of your own finds in the documents, checked, marked and never stored. */
export function addPropose(program: Command): void {
  const command = withHome(program.command('propose'))
    .description('ask a model of your own for statements and a summary of each document (docs/model-of-your-own.md)')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .option('--endpoint <address>', 'an OpenAI-compatible interface, up to /v1 (env READOUT_MODEL_ENDPOINT)')
    .option('--model <name>', 'name of the model there (env READOUT_MODEL)')
    .option('--budget <requests>', 'most requests of this run', '50')
    .option('--document <id>', 'only this document')
    .action((dossier: string, options: Options) => proposeAll(dossier, options))
  examples(command, [
    [
      'With Ollama on this machine',
      'readout propose us-russia-2025 --endpoint http://127.0.0.1:11434/v1 --model qwen3:8b',
    ],
  ])
}

function proposeAll(name: string, options: Options): Promise<void> {
  const url = options.endpoint ?? process.env.READOUT_MODEL_ENDPOINT
  const model = options.model ?? process.env.READOUT_MODEL
  const budget = Number(options.budget)
  if (!url || !URL.canParse(url) || !model)
    throw new UsageError('No model is asked unless you name one: --endpoint ADDRESS and --model NAME.')
  if (!Number.isInteger(budget) || budget < 1)
    throw new UsageError(`“${options.budget}” is no number of requests. Use for instance --budget 20.`)
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    async function* documents() {
      for await (const batch of store.documents.scan(dossier.id))
        yield* batch.filter(({ id }) => options.document === undefined || id === options.document)
    }
    const endpoint = {
      url,
      model,
      key: process.env.READOUT_MODEL_KEY ?? null,
      cache: join(resolve(options.home), 'model-cache'),
      budget,
    }
    let [kept, dropped] = [0, 0]
    for await (const found of propose(documents(), endpoint, () => new Date().toISOString())) {
      for (const proposal of [...found.statements, ...found.sentences]) await printJson(proposal)
      for (const why of found.dropped) if (!options.quiet) tell(`${found.document}: dropped. ${why}`)
      kept += found.statements.length + found.sentences.length
      dropped += found.dropped.length
    }
    tell(`${kept} proposals of ${model} hold against the text, ${dropped} were dropped. None is stored.`)
  })
}
