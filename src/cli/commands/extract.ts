import type { Command } from 'commander'
import { loadResources, type Resources, withNames } from '../../pipeline/resources.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'
import { type DocumentLine, documentLine, documentOf } from '../document-line.js'
import { actorsOfDossier } from '../dossier-option.js'
import { examples } from '../examples.js'
import { instantOf } from '../instant.js'
import { jsonLines, wholeText } from '../json-lines.js'
import { printJson, tell } from '../output.js'
import { checkLang, checkZone } from '../text-settings.js'

type Options = {
  input: string
  published?: string
  zone?: string
  lang?: string
  lane?: string
  dossier?: string
  quiet?: boolean
}

/** `readout extract`: documents → statements. */
export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('print who said or did what, when and according to whom, as JSON Lines')
    .argument('[file]', 'JSON Lines of documents; - or none = stdin')
    .option('--input <kind>', 'jsonl, or text for one plain text', 'jsonl')
    .option('--published <time>', 'ISO time of publication')
    .option('--zone <zone>', 'IANA time zone of the text’s clocks')
    .option('--lang <lang>', 'language, if it must not be guessed')
    .option('--lane <lane>', 'official, media or informal')
    .option('--dossier <file>', 'dossier whose actors are known too')
    .option('-q, --quiet', 'no notes on stderr')
    .action((file: string | undefined, options: Options) => extractAll(file, options))
    .addHelpText(
      'after',
      '\nDocuments that “readout read” wrote are passed on before their statements, so that “readout link” has the texts.',
    )
  examples(command, [
    [
      'One plain text',
      'readout extract note.txt --input text --published 2025-04-15T20:30:00Z --zone Europe/Moscow --lang en',
    ],
    ['Everything in a feed', 'readout read feed.xml | readout extract'],
  ])
}

async function extractAll(file: string | undefined, options: Options): Promise<void> {
  if (options.zone) checkZone(options.zone)
  if (options.lang) checkLang(options.lang)
  instantOf(options.published)
  const resources = await loadResources(await actorsOfDossier(options.dossier))
  if (options.input === 'text')
    return extractOne({ id: file ?? 'stdin', text: await wholeText(file) }, options, resources)
  for await (const line of jsonLines(file, documentLine)) await extractOne(line, options, resources)
}

async function extractOne(line: DocumentLine, options: Options, resources: Resources): Promise<void> {
  const document = documentOf({
    ...line,
    lang: line.lang ?? options.lang,
    published: line.published ?? options.published,
    zone: line.zone ?? options.zone,
    lane: line.lane ?? (options.lane as DocumentLine['lane']),
  })
  if (line.from) await printJson(document)
  const { statements, notes } = extractDocument(document, line.actors ? withNames(resources, line.actors) : resources)
  for (const statement of statements) await printJson(statement)
  if (!options.quiet) for (const note of notes) tell(note)
}
