import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { STATE_OFFICES } from './state-offices.js'

// Makes actors/states.yaml, actors/capitals.yaml and actors/state-offices.yaml: names of states from Unicode CLDR
// (through Intl.DisplayNames), everything else from the table beside this file. Run: npx tsx training/states.ts
const LANGUAGES = ['en', 'ru', 'uk'] as const
const WITH_ARTICLE =
  /^(us|uk|uae|bahamas|gambia|maldives|netherlands|philippines|comoros|seychelles|solomon-islands|marshall-islands|central-african-republic|dominican-republic)$/
type Words = Readonly<Record<string, readonly string[]>>
/** Capitals that are told of as the seat of a body: what Brussels says, the Union says. */
const SEATS: Readonly<Record<string, string>> = { brussels: 'eu' }

const rows = readFileSync(new URL('states.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(1)
  .map((line) => line.split('\t'))

write('states', 'actors', rows.map(state))
write('capitals', 'actors', rows.flatMap(capital))
write('state-offices', 'offices', rows.flatMap(offices))

function state(row: readonly string[]) {
  const names = words(row, 2)
  const all = Object.fromEntries(LANGUAGES.map((lang) => [lang, withCldr(names[lang] ?? [], row[0] ?? '', lang)]))
  return { id: row[1], kind: 'state', name: all.en?.[0], names: all, adjectives: words(row, 5), not: list(row[14]) }
}

function capital(row: readonly string[]) {
  if (!row[8]) return []
  const names = words(row, 9)
  const [of, zone] = [row[1], row[12]]
  return [
    {
      id: row[8],
      kind: 'place',
      name: names.en?.[0],
      names,
      party: of,
      zone,
      standsFor: SEATS[row[8]] ?? of,
      not: list(row[15]),
    },
  ]
}

function offices(row: readonly string[]) {
  const of = row[1] ?? ''
  return (row[13] ?? '').split(' ').flatMap((mark) => {
    const key = mark.replace('*', '')
    const office = STATE_OFFICES[key]
    if (!office) return []
    const nouns = Object.fromEntries(
      LANGUAGES.map((lang) => [
        lang,
        [...(office.nouns[lang] ?? []), ...(mark.endsWith('*') ? (office.leads[lang] ?? []) : [])],
      ]),
    )
    const name = `${office.name} of ${WITH_ARTICLE.test(of) ? 'the ' : ''}${state(row).name}`
    return [{ id: `${of}-${key}`, name, of, nouns }]
  })
}

/**
 * CLDR's name where it is one that people write: `Congo - Kinshasa` and `Myanmar (Burma)` are labels. A list that
 * begins with `=` is complete: the Russian name of Togo is also the pronoun "that".
 */
function withCldr(listed: readonly string[], iso: string, lang: string): string[] {
  if (!/^[A-Z]{2}$/.test(iso) || listed[0]?.startsWith('=')) return listed.map((name) => name.replace(/^=/, ''))
  const cldr = new Intl.DisplayNames([lang], { type: 'region' }).of(iso) ?? ''
  const known = listed.some((name) => fold(name) === fold(cldr))
  return cldr === '' || known || / [-–] |[()]/.test(cldr) ? [...listed] : [...listed, cldr]
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ']/g, "'")
}

function words(row: readonly string[], from: number): Words {
  return Object.fromEntries(LANGUAGES.map((lang, i) => [lang, list(row[from + i])]).filter(([, list]) => list?.length))
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split(';').filter(Boolean)
}

/** One entry a paragraph, one field a line. */
function write(file: string, key: string, entries: readonly Readonly<Record<string, unknown>>[]): void {
  const head = `# Made by training/states.ts from training/states.tsv and Unicode CLDR. Do not edit: edit the table.\n${key}:\n`
  const line = ([field, value]: readonly [string, unknown], i: number) =>
    `${i === 0 ? '  - ' : '    '}${field}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()}`
  const body = entries
    .map((entry) =>
      Object.entries(entry)
        .filter(([, value]) => !isEmpty(value))
        .map(line)
        .join('\n'),
    )
    .join('\n')
  writeFileSync(fileURLToPath(new URL(`../actors/${file}.yaml`, import.meta.url)), `${head}${body}\n`)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
