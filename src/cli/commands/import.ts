import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { importFiles } from '../../pipeline/importing/import-files.js'
import { importUrls } from '../../pipeline/importing/import-urls.js'
import { InputError } from '../../pipeline/input-error.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { reportImport } from '../import-report.js'
import { instantOf } from '../instant.js'
import { tellFault } from '../output.js'
import { progressBar } from '../progress-bar.js'
import { checkLang, checkZone } from '../text-settings.js'
import { UsageError } from '../usage-error.js'

type Options = HomeOptions & { zone?: string; published?: string; lang?: string; again?: boolean }

/** `readout import DOSSIER [FILE…]`: captures into the store. */
export function addImport(program: Command): void {
  const command = withHome(program.command('import'))
    .description('take files, folders or addresses into a dossier; the kind is recognised by content')
    .argument('<dossier>', 'id of a dossier, or the path of its dossier.yaml or folder')
    .argument('[input...]', 'files, folders, http(s) addresses; none = the files that the dossier lists')
    .option('--zone <zone>', 'IANA time zone of clocks that name none')
    .option('--published <time>', 'ISO time of publication for text that says none')
    .option('--lang <lang>', 'language, if it must not be guessed')
    .option('--again', 'read again what was imported before')
    .action((dossier: string, inputs: string[], options: Options) => importAll(dossier, inputs, options))
  examples(command, [
    ['A Telegram export', 'readout import us-russia-2025 ChatExport/result.json'],
    ['A feed by address', 'readout import us-russia-2025 https://example.org/feed.xml'],
  ])
}

function importAll(name: string, inputs: readonly string[], options: Options): Promise<void> {
  if (options.zone) checkZone(options.zone)
  if (options.lang) checkLang(options.lang)
  instantOf(options.published)
  const other = inputs.find((input) => input === '' || (/^[a-z][a-z0-9+.-]+:\/\//i.test(input) && !isHttp(input)))
  if (other !== undefined) throw new UsageError(`“${other}” is no file, folder or http(s) address; give one of these.`)
  return withStore(options, async (store) => {
    const { dossier, file } = await dossierAt(store, name)
    const urls = inputs.filter(isHttp)
    const paths = inputs.length > 0 ? inputs.filter((input) => !urls.includes(input)) : (file?.files ?? [])
    if (urls.length + paths.length === 0)
      throw new InputError(
        `The dossier “${dossier.id}” lists no files. Name files or folders: readout import ${dossier.id} FILE…`,
      )
    const settings = {
      zone: options.zone ?? null,
      published: options.published ?? null,
      lang: options.lang ?? null,
      again: options.again === true,
      now: new Date().toISOString(),
      progress: progressBar(options.quiet === true),
    }
    const there = presentOf(paths, options)
    if (there.length > 0) await reportImport(await importFiles(store, dossier, there, settings), options)
    if (urls.length > 0) await reportImport(await importUrls(store, dossier, urls, settings), options)
  })
}

/** The paths at which there is something; the others are named as errors, and where none is left nothing is done. */
function presentOf(paths: readonly string[], options: Options): readonly string[] {
  const there = paths.filter((path) => existsSync(path))
  if (there.length > 0)
    for (const path of paths.filter((one) => !there.includes(one)))
      tellFault(
        'There is no file or folder here; the others were taken in. Check the path and import it again.',
        path,
        options,
      )
  return there.length > 0 ? there : paths
}

function isHttp(input: string): boolean {
  return /^https?:\/\//i.test(input)
}
