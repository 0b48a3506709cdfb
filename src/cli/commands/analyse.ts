import type { Command } from 'commander'
import { z } from 'zod'
import { identify } from '../../language/identify/index.js'
import type { Analysis, Language, TimeContext } from '../../model/index.js'
import { loadResources, type Resources } from '../../pipeline/resources.js'
import { conllu } from '../conllu.js'
import { examples } from '../examples.js'
import { jsonLines, wholeText } from '../json-lines.js'
import { print, printJson, tellError } from '../output.js'

const line = z.looseObject({
  id: z.string(),
  text: z.string(),
  lang: z.string().nullish(),
  published: z.string().nullish(),
  zone: z.string().nullish(),
})

type Options = { input: string; format: string; lang?: string; published?: string; zone?: string }

/** `readout analyse`: text → sentences, tokens, tree and time expressions. */
export function addAnalyse(program: Command): void {
  const command = program
    .command('analyse')
    .description('print sentences, tokens, dependency trees and time expressions')
    .argument('[file]', 'JSON Lines of {id, text, lang?, published?, zone?}; - or none = stdin')
    .option('--input <kind>', 'jsonl, or text for one plain text', 'jsonl')
    .option('--format <format>', 'json or conllu', 'json')
    .option('--lang <lang>', 'language, if it must not be guessed')
    .option('--published <time>', 'ISO time that relative times are read against')
    .option('--zone <zone>', 'IANA time zone of the text’s clocks')
    .action((file: string | undefined, options: Options) => analyseAll(file, options))
  examples(command, [
    ['Trees of one sentence', 'echo "Putin arrived late." | readout analyse --input text --format conllu'],
    ['Time expressions of many texts', 'readout analyse texts.jsonl'],
  ])
}

async function analyseAll(file: string | undefined, options: Options): Promise<void> {
  const resources = await loadResources()
  if (options.input === 'text')
    return analyseOne({ id: file ?? 'stdin', text: await wholeText(file) }, options, resources)
  for await (const entry of jsonLines(file, line)) await analyseOne(entry, options, resources)
}

async function analyseOne(
  entry: z.output<typeof line>,
  options: Options,
  { languages, installed }: Resources,
): Promise<void> {
  const lang = entry.lang ?? options.lang ?? identify(entry.text, installed)
  const language = lang ? languages.get(lang) : undefined
  if (!language)
    return tellError(
      `The language of the text (${lang ?? 'not recognised'}) is not installed; installed are ${installed.join(', ')}. Say which with --lang.`,
      entry.id,
    )
  const analysis = language.analyse(entry.text)
  if (options.format === 'conllu') return print(conllu(entry.id, entry.text, analysis))
  const context = { published: entry.published ?? options.published ?? null, zone: entry.zone ?? options.zone ?? null }
  await printJson({
    id: entry.id,
    lang,
    sentences: analysis.sentences.map(({ tokens }) => tokens),
    times: timesOf(language, entry.text, context, analysis),
  })
}

function timesOf(language: Language, text: string, context: TimeContext, analysis: Analysis) {
  return language.times(text, context, analysis)
}
