import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { fileTrouble } from '../../capture/file-trouble.js'
import type { Lane } from '../../model/index.js'
import { addSources as addToFile, idFrom, type NewSource } from '../../pipeline/dossier/add-sources.js'
import { InputError } from '../../pipeline/input-error.js'
import { addressOf, type Probe, probe } from '../../pipeline/watch/index.js'
import { counted } from '../../read/counted.js'
import { FORMATS, type ListedFeed, readOpml, writeOpml } from '../../read/index.js'
import { examples } from '../examples.js'
import { adopt, dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tell } from '../output.js'
import { listSources } from '../source-list.js'
import { UsageError } from '../usage-error.js'

type AddOptions = HomeOptions & {
  lane: Lane
  party?: string
  id?: string
  name?: string
  lang?: string
  zone?: string
  follow?: boolean
  allowPrivate?: boolean
}

/** `readout sources`: what a dossier listens to, how it is, and how to add to it. */
export function addSources(program: Command): void {
  const sources = withHome(program.command('sources'))
    .description('list the sources of a dossier with their health and coverage; add, test, import and export them')
    .argument('[dossier]', 'id of a dossier, or the path of its dossier.yaml or folder; none = every stored one')
    .option('--kinds', 'list the kinds of capture that can be read')
    .action((dossier: string | undefined, options: HomeOptions & { kinds?: boolean }) =>
      options.kinds ? kinds(options) : list(dossier, options),
    )
  const add = described(sources.command('add'))
    .description('add an address to the dossier’s file; for a page, the feed that it announces')
    .argument('<dossier>', 'path of a dossier.yaml or of its folder')
    .argument('<url>', 'a feed, a page, a calendar, or https://t.me/channel')
    .action((dossier: string, url: string) => addOne(dossier, url, add.optsWithGlobals()))
  const test = sources
    .command('test')
    .description('ask an address once and say what it would give, keeping nothing')
    .argument('<url>')
    .option('--allow-private', 'also a private or local address')
    .action((url: string) => tryOne(url, test.optsWithGlobals()))
  const bring = described(sources.command('import'))
    .description('add the feeds of an OPML list to the dossier’s file')
    .argument('<dossier>')
    .argument('<opml>')
    .action((dossier: string, opml: string) => importOpml(dossier, opml, bring.optsWithGlobals()))
  const give = sources
    .command('export')
    .description('print the sources with an address as OPML')
    .argument('<dossier>')
    .action((dossier: string) => exportOpml(dossier, give.optsWithGlobals()))
  for (const command of [add, test, bring, give])
    command.exitOverride().showHelpAfterError('Add --help to see the options.')
  examples(sources, [
    ['How they are', 'readout sources black-sea'],
    ['Try before adding', 'readout sources test https://example.org/news'],
    [
      'A feed that speaks for a side',
      'readout sources add dossiers/black-sea https://example.org/feed --lane official --party turkey',
    ],
    ['From a feed reader', 'readout sources import dossiers/black-sea feeds.opml --lane media'],
  ])
}

function described(command: Command): Command {
  return command
    .addOption(
      new Option('--lane <lane>', 'who speaks there').choices(['official', 'media', 'informal']).default('media'),
    )
    .option('--party <id>', 'the side that an official source speaks for')
    .option('--id <id>', 'short name in the dossier')
    .option('--name <name>', 'name for people')
    .option('--lang <lang>', 'its language, if it must not be guessed')
    .option('--zone <zone>', 'IANA time zone of clocks that name none')
    .option('--follow', 'capture the pages behind its items as well')
    .option('--allow-private', 'also a private or local address')
}

async function kinds(options: HomeOptions): Promise<void> {
  for (const { name, about } of FORMATS)
    await (options.json ? printJson({ name, about }) : print(`${name.padEnd(16)} ${about}`))
}

function list(name: string | undefined, options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const dossiers = name ? [(await dossierAt(store, name)).dossier] : await store.dossiers.list()
    for (const dossier of dossiers) await listSources(store, dossier, options.json === true)
  })
}

async function addOne(path: string, url: string, options: AddOptions): Promise<void> {
  if (options.lane === 'official' && !options.party)
    throw new UsageError('An official source speaks for a side: name it with --party, such as --party russia.')
  const channel = /^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(\w+)\/?$/i.exec(url)?.[1]
  const found = await probe(channel ? `https://t.me/s/${channel}` : url, {
    allowPrivate: options.allowPrivate ?? false,
  })
  const [feed] = found.feeds
  if (found.documents === 0 && !feed)
    throw new InputError(`${url} gives nothing to read, so it was not added: ${found.unreadable ?? 'it is empty.'}`)
  const address = channel ? `https://t.me/${channel}` : (feed ?? url)
  if (feed) tell(`The page announces the feed ${feed}, which is added in its place.`)
  const name = options.name ?? found.name ?? new URL(address).hostname
  await append(path, [sourceFrom({ title: name, feed: address, site: null, lang: null }, options)], options)
}

function sourceFrom({ title, feed, lang }: ListedFeed, options: AddOptions): NewSource {
  const { lane, party, zone, follow } = options
  const language = options.lang ?? lang?.split('-')[0]?.toLowerCase()
  return {
    id: options.id ?? idFrom(feed.replace(/^https?:\/\/t\.me\//i, '')),
    name: title,
    lane,
    ...(party ? { party } : {}),
    ...(language ? { lang: language } : {}),
    ...(zone ? { zone } : {}),
    url: feed,
    ...(follow ? { follow } : {}),
  }
}

function append(path: string, sources: readonly NewSource[], options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const { file } = await dossierAt(store, path)
    if (!file)
      throw new InputError(
        `“${path}” is stored, and its file is not here: give the path of its dossier.yaml, so that the source is written into it.`,
      )
    const ids = await addToFile(file.path, sources)
    await adopt(store, file.path)
    if (options.json) return printJson({ added: ids })
    const known = sources.length - ids.length
    await print(
      `${ids.length === 0 ? 'Nothing' : ids.join(', ')} added to ${file.path}${known > 0 ? `; ${known} known already` : ''}.`,
    )
  })
}

async function tryOne(url: string, options: { json?: boolean; allowPrivate?: boolean }): Promise<void> {
  const found = await probe(url, { allowPrivate: options.allowPrivate ?? false })
  if (options.json) await printJson(found)
  else for (const line of linesOf(found)) await print(line)
  if (found.documents === 0 && found.feeds.length === 0) process.exitCode = 1
}

function linesOf({ url, format, documents, name, newest, listed, feeds, unreadable }: Probe): string[] {
  const about = [name ? `“${name}”` : null, newest ? `newest ${newest}` : null].filter(Boolean).join(', ')
  return [
    `${url}: ${format}, ${counted(documents, 'document')}${about ? `, ${about}` : ''}.`,
    listed
      ? 'It lists what it publishes in order of time: hours between polls count as covered.'
      : 'It does not list what it publishes whole and in order of time: its silence tells nothing.',
    ...feeds.map((feed) => `It announces the feed ${feed}`),
    ...(unreadable ? [unreadable] : []),
  ]
}

async function importOpml(path: string, file: string, options: AddOptions): Promise<void> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new InputError(`${file} could not be read: ${fileTrouble(cause)}.`, { cause })
  })
  const feeds = readOpml(text)
  if (feeds.length === 0) throw new InputError(`${file} lists no feed with an address; check that it is an OPML file.`)
  const { id: _, ...common } = options
  await append(
    path,
    feeds.map((feed) => sourceFrom(feed, common)),
    options,
  )
}

function exportOpml(name: string, options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const { dossier } = await dossierAt(store, name)
    const feeds = dossier.sources.flatMap((source) => {
      const feed = addressOf(source)
      return feed === null ? [] : [{ title: source.name, feed, site: null, lang: source.lang }]
    })
    await print(writeOpml(dossier.title, feeds).trimEnd())
  })
}
