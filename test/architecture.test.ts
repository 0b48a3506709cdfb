import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = join(root, 'src')

/** The law: which folder of src/ may import from which. A folder may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  say: ['model'],
  language: ['model'],
  capture: ['model'],
  read: ['model', 'language'],
  extract: ['model', 'language'],
  link: ['model', 'language', 'say'],
  reconcile: ['model', 'language', 'say'],
  brief: ['model', 'language', 'say'],
  store: ['model'],
  alerts: ['model'],
  proposals: ['model'],
  notify: ['model', 'alerts', 'capture', 'pipeline', 'store'],
  serve: ['model', 'store', 'reconcile', 'brief', 'say'],
  pipeline: ['model', 'language', 'capture', 'read', 'extract', 'link', 'reconcile', 'brief', 'say', 'store'],
  'index.ts': ['model', 'language', 'read', 'extract', 'link', 'reconcile', 'brief', 'say', 'pipeline'],
  cli: [
    'model',
    'language',
    'capture',
    'read',
    'extract',
    'link',
    'reconcile',
    'brief',
    'say',
    'store',
    'pipeline',
    'alerts',
    'notify',
    'proposals',
    'serve',
  ],
}
const PURE = ['model', 'say', 'language', 'read', 'extract', 'link', 'reconcile', 'brief', 'alerts']
const DOORS_OF_NODE = /^node:(?!crypto$|buffer$|zlib$|string_decoder$)/
const IMPURE = /\b(Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|process\.|performance\.now\(|fetch\()/
const VAGUE = /(^|[-.])(utils?|helpers?|common|manager|service|misc)([-.]|$)/
/** Folders whose index lists every file in them: a new file is one file and one line. */
const LISTS = [
  'extract/rules',
  'link/features',
  'reconcile/checks',
  'read/layouts',
  'read/formats',
  'serve/exports/formats',
  'alerts/rules',
  'notify/channels',
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)[^'"\n;]*?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? '')
    .concat([...text.matchAll(/\n\} from ['"]([^'"]+)['"]/g)].map((match) => match[1] ?? ''))
}

const all = filesUnder(src)
const code = all.filter((file) => !/\.test\.tsx?$/.test(file))
const name = (file: string) => relative(src, file).replaceAll('\\', '/')

describe('the house', () => {
  test('each folder imports only what the table allows', () => {
    const broken: string[] = []
    for (const file of code) {
      const from = name(file).split('/')[0] ?? ''
      for (const target of importsOf(file).filter((path) => path.startsWith('.'))) {
        const to =
          relative(src, resolve(dirname(file), target))
            .replaceAll('\\', '/')
            .split('/')[0] ?? ''
        if (to !== from && !MAY_IMPORT[from]?.includes(to)) broken.push(`${name(file)} imports ${to}`)
      }
    }
    expect(broken).toEqual([])
  })

  test('the pure stages have no door to the machine, no clock and no chance', () => {
    const broken: string[] = []
    for (const file of code.filter((path) => PURE.includes(name(path).split('/')[0] ?? ''))) {
      for (const target of importsOf(file))
        if (DOORS_OF_NODE.test(target)) broken.push(`${name(file)} imports ${target}`)
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
      for (const line of lines) if (IMPURE.test(line)) broken.push(`${name(file)}: ${line.trim()}`)
    }
    expect(broken).toEqual([])
  })

  test('no file is longer than 200 lines', () => {
    const long = all.filter((file) => readFileSync(file, 'utf8').split('\n').length > 201).map(name)
    expect(long).toEqual([])
  })

  test('file names are kebab-case and say what is inside', () => {
    const odd = all
      .filter((file) => !/^[a-z0-9-]+(\.test)?\.tsx?$/.test(basename(file)) || VAGUE.test(basename(file)))
      .map(name)
    expect(odd).toEqual([])
  })

  test('every rule, feature, check, layout and format stands in the list of its folder', () => {
    const forgotten: string[] = []
    for (const folder of LISTS) {
      const members = code.filter((file) => dirname(name(file)) === folder && basename(file) !== 'index.ts')
      if (members.length === 0) continue
      const listed = importsOf(join(src, folder, 'index.ts')).map((path) => basename(path).replace(/\.js$/, ''))
      for (const file of members)
        if (!listed.includes(basename(file).replace(/\.tsx?$/, ''))) forgotten.push(name(file))
    }
    expect(forgotten).toEqual([])
  })
})
