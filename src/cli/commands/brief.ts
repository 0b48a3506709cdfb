import { type Command, Option } from 'commander'
import { briefText } from '../brief-text.js'
import { dayBrief, documentBrief, dossierBrief, eventBrief } from '../briefs.js'
import { citedFrom } from '../cited-from.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { instantOf } from '../instant.js'
import { print, printJson } from '../output.js'

type Options = HomeOptions & {
  event?: string
  document?: string
  day?: string
  asOf?: string
  lang: string
  length: 'short' | 'full'
}

/** `readout brief DOSSIER`: a summary with a citation on every sentence. */
export function addBrief(program: Command): void {
  const command = withHome(program.command('brief'))
    .description('print a summary of a dossier, a day, an event or a document, every sentence cited')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .option('--event <id>', 'of one event')
    .option('--document <id>', 'of one document')
    .option('--day <date>', 'of one day, ISO date')
    .option('--as-of <time>', 'as it was known at an ISO time')
    .addOption(new Option('--lang <lang>', 'language of headings and wording').choices(['en', 'ru']).default('en'))
    .addOption(new Option('--length <length>', 'how much').choices(['short', 'full']).default('full'))
    .action((dossier: string, options: Options) => brief(dossier, options))
  examples(command, [
    ['What was known on the evening of 18 March', 'readout brief us-russia-2025 --as-of 2025-03-18T21:00:00Z'],
    ['One day', 'readout brief us-russia-2025 --day 2025-04-11'],
  ])
}

function brief(name: string, options: Options): Promise<void> {
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const settings = {
      lang: options.lang,
      length: options.length,
      asOf: instantOf(options.asOf),
      now: new Date().toISOString(),
    }
    const made = options.event
      ? await eventBrief(store, dossier, options.event, settings)
      : options.document
        ? await documentBrief(store, dossier, options.document, settings)
        : options.day
          ? await dayBrief(store, dossier, options.day, settings)
          : await dossierBrief(store, dossier, settings)
    return options.json ? printJson(made) : print(briefText(made, await citedFrom(store, dossier, made)))
  })
}
