import type { Command } from 'commander'
import { captureFile } from '../../capture/index.js'
import { identify } from '../../language/identify/index.js'
import { filesAt, loadDossier } from '../../pipeline/dossier/dossier-file.js'
import { packageRoot } from '../../pipeline/root.js'
import { installedLanguages } from '../../pipeline/tables.js'
import { read } from '../../read/index.js'
import { examples } from '../examples.js'
import { instantOf } from '../instant.js'
import { wholeText } from '../json-lines.js'
import { printJson, tellError } from '../output.js'
import { checkLang, checkZone } from '../text-settings.js'

type Options = { headers?: string; zone?: string; published?: string; lang?: string; dossier?: string }

/** `readout read FILE…`: any capture → documents, one JSON line each. */
export function addRead(program: Command): void {
  const command = program
    .command('read')
    .description('read captures (feeds, pages, exports, schedules) and print their documents as JSON Lines')
    .argument('<file...>', 'files or folders')
    .option('--headers <file>', 'HTTP headers of the capture, one “Name: value” a line')
    .option('--zone <zone>', 'IANA time zone of clocks that name none')
    .option('--published <time>', 'ISO time of publication for text that says none')
    .option('--lang <lang>', 'language, if it must not be guessed')
    .option('--dossier <file>', 'dossier whose sources give lane, party and zone')
    .action((files: string[], options: Options) => readFiles(files, options))
  examples(command, [
    ['A Telegram export without time zone', 'readout read --zone Europe/Moscow result.json'],
    ['A feed as it was served', 'readout read --headers feed.headers feed.xml'],
  ])
}

async function readFiles(paths: readonly string[], options: Options): Promise<void> {
  const installed = await installedLanguages(packageRoot())
  const headers = options.headers ? headersOf(await wholeText(options.headers)) : {}
  const sources = options.dossier ? (await loadDossier(options.dossier)).dossier.sources : []
  if (options.zone) checkZone(options.zone)
  if (options.lang) checkLang(options.lang)
  instantOf(options.published)
  for (const path of paths)
    for (const file of await filesAt(path)) {
      const raw = await captureFile(file)
      const reading = read(
        { ...raw, headers: { ...raw.headers, ...headers } },
        {
          zone: options.zone ?? null,
          published: options.published ?? null,
          lang: options.lang ?? null,
          source: null,
          sources,
          installed,
          identify,
        },
      )
      for (const document of reading.documents) await printJson(document)
      for (const { error, at } of reading.unreadable) tellError(error, at)
    }
}

function headersOf(text: string): Record<string, string> {
  const pairs = text
    .split(/\r?\n/)
    .map((line) => /^([^:\s]+):\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
  return Object.fromEntries(pairs.map((match) => [match[1]!.toLowerCase(), match[2]!]))
}
