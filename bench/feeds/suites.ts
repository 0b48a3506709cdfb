// Feeds: what five libraries' suites expect of items (title, address, dates, author, text), and that nothing throws.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Document } from '../../src/model/index.js'
import { dataFolder, readPath, report } from '../read/report.js'
import { type ExpectedItem, expectedItems } from './expected.js'

const verbose = process.argv.includes('--verbose')
const suites = dataFolder('suites')
const REFUSED = /unknown_feed|invalid\.|unrecognized|empty_feed|sample\.json/
let threw = 0
let refused = 0
let files = 0
const keys = new Map<string, number[]>()

for (const suite of ['gofeed', 'feedsmith', 'rss-parser', 'miniflux', 'node-feedparser'])
  for (const path of filesUnder(join(suites, suite)).filter((file) =>
    /\.(xml|rss|atom|rdf)$|feed\.json$|version_json_1[01]\w*\.json$|notafeed|invalid\.json|sample\.json/.test(file),
  ))
    if (!/_expected\.json$/.test(path)) check(suite, path)

const all = [...keys.values()].flat()
for (const [suite, values] of keys) report(`feeds ${suite}`, values, { goal: '>= .98' })
report('feeds all expected keys', all, { goal: '>= .98' })
console.log(`feeds: ${files} files, ${threw} throws (goal 0), ${refused} refused`)

function check(suite: string, path: string): void {
  files++
  const expectation = [
    path.replace(/\.\w+$/, '.json'),
    path.replace(/\.json$/, '_expected.json'),
    path.replace('/input/', '/output/').replace(/\.\w+$/, '.json'),
  ].find((file) => file !== path && existsSync(file))
  try {
    const { documents } = readPath(path, { zone: 'UTC' }, basename(path))
    if (documents.length === 0) refused++
    if (REFUSED.test(basename(path)))
      add(suite, path, 'refused', documents.length === 0 || undefined, 'an item', 'none')
    else if (expectation) compare(suite, path, documents, expectedItems(JSON.parse(readFileSync(expectation, 'utf8'))))
    else if (!expectation && verbose && documents.length === 0) console.log(`${path}: no item`)
  } catch (error) {
    threw++
    console.log(`${path} threw ${error}`)
  }
}

function compare(suite: string, path: string, documents: readonly Document[], items: readonly ExpectedItem[]): void {
  add(suite, path, 'items', documents.length === items.length, documents.length, items.length)
  for (const [index, item] of items.entries()) {
    const document = documents[index]
    if (item.title) add(suite, path, 'title', document?.title === item.title, document?.title, item.title)
    if (item.url) add(suite, path, 'url', document?.url === item.url, document?.url, item.url)
    if (item.published)
      add(suite, path, 'published', same(document?.published, item.published), document?.published, item.published)
    if (item.updated)
      add(
        suite,
        path,
        'updated',
        same(document?.updated, item.updated) || same(document?.published, item.updated),
        document?.updated,
        item.updated,
      )
    if (item.author)
      add(
        suite,
        path,
        'author',
        document?.author?.includes(item.author) || (document?.author && item.author.includes(document.author)),
        document?.author,
        item.author,
      )
    if (item.body)
      add(
        suite,
        path,
        'body',
        squeeze(document?.text).includes(squeeze(item.body)) || longer(document, item.body),
        document?.text.slice(0, 200),
        item.body.slice(0, 200),
      )
  }
}

/** An item may carry a summary and a text: the longer one is kept. */
function longer(document: Document | undefined, body: string): boolean {
  return (document?.text.length ?? 0) > body.length * 1.2
}

function squeeze(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, '')
}

function same(got: string | null | undefined, wanted: string): boolean {
  return Math.trunc(Date.parse(got ?? '') / 1000) === Math.trunc(Date.parse(wanted) / 1000)
}

function add(
  suite: string,
  path: string,
  key: string,
  right: boolean | string | null | undefined,
  got: unknown,
  wanted: unknown,
): void {
  keys.set(suite, [...(keys.get(suite) ?? []), right ? 1 : 0])
  if (!right && verbose)
    console.log(`${path.split('/').slice(-2).join('/')} ${key}: ${JSON.stringify(got)} | ${JSON.stringify(wanted)}`)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
