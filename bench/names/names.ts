// Same person? on the public sets: npx tsx bench/names/names.ts [--misses]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { nameKey, nameRules, sameName } from '../../src/language/names/index.js'
import { type Counts, f1, interval, line } from '../time/score.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = join(process.env.READOUT_DATA ?? join(root, '../shared/data'), 'eval/names')
const showMisses = process.argv.includes('--misses')
const rules = nameRules(
  ['en', 'ru', 'uk']
    .map((lang) => join(root, 'languages', lang, 'names.yaml'))
    .filter((file) => existsSync(file))
    .map((file) => parse(readFileSync(file, 'utf8'))),
)

/** Fields of one CSV line with double quotes. */
function fields(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
  )
}

function pairs(): void {
  const rows = readFileSync(join(data, 'pairs.csv'), 'utf8').trim().split('\n').slice(1).map(fields)
  const counts: Counts[] = rows.map(([, , a = '', b = '', match]) => {
    const { same, score } = sameName(a, b, rules)
    const gold = match === 'true'
    if (showMisses && same !== gold) console.log(gold ? '  MISS' : '  EXTRA', score, a, '|', b)
    return { found: same ? 1 : 0, gold: gold ? 1 : 0, hit: same && gold ? 1 : 0 }
  })
  for (const group of ['synth_people', 'synth_companies']) {
    const some = counts.filter((_, index) => rows[index]![0] === group)
    console.log(line(`pairs ${group}: F1`, some.length, f1(some), interval(some, f1), ''))
  }
  console.log(
    line(
      'pairs: F1',
      counts.length,
      f1(counts),
      interval(counts, f1),
      'floor Levenshtein 62.9, OpenSanctions 74.2, goal 78',
    ),
  )
}

/** Groups of names joined by any chain of "same". */
function clusters(names: readonly string[]): string[][] {
  const of = names.map((_, index) => index)
  const root = (index: number): number => (of[index] === index ? index : root(of[index]!))
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++)
      if (root(a) !== root(b) && sameName(names[a]!, names[b]!, rules).same) of[root(b)] = root(a)
  const groups = new Map<number, string[]>()
  for (const [index, name] of names.entries()) groups.set(root(index), [...(groups.get(root(index)) ?? []), name])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

function spellings(): void {
  const names = readFileSync(join(data, 'one-person-many-spellings.txt'), 'utf8').trim().split('\n')
  const groups = clusters(names)
  console.log(
    `one person, ${names.length} spellings: ${groups.length} clusters, the largest ${groups[0]!.length}${
      groups.length > 1
        ? `; apart: ${groups
            .slice(1)
            .map((group) => group.join(', '))
            .join(' · ')}`
        : ''
    }`,
  )
}

/** Pairs of forms of all persons; pairs that share no block (key of a word) are taken as different, as the linker does. */
function forms(): void {
  const persons = readFileSync(join(data, 'ru-person-forms.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => Object.keys((JSON.parse(row) as { forms: object }).forms))
  const all = persons.flatMap((names, person) => names.map((name) => ({ name, person })))
  const blocks = new Map<string, number[]>()
  all.forEach(({ name }, index) => {
    for (const key of new Set(nameKey(name).split(' '))) if (key) blocks.set(key, [...(blocks.get(key) ?? []), index])
  })
  const perPerson = persons.map((names) => ({ found: 0, gold: (names.length * (names.length - 1)) / 2, hit: 0 }))
  const seen = new Set<string>()
  const extra: string[] = []
  for (const members of blocks.values())
    for (const a of members)
      for (const b of members) {
        if (a >= b || seen.has(`${a} ${b}`)) continue
        seen.add(`${a} ${b}`)
        if (!sameName(all[a]!.name, all[b]!.name, rules).same) continue
        perPerson[all[a]!.person]!.found++
        if (all[a]!.person === all[b]!.person) perPerson[all[a]!.person]!.hit++
        else extra.push(`  EXTRA ${all[a]!.name} | ${all[b]!.name}`)
      }
  if (showMisses) {
    for (const text of extra.slice(0, 150)) console.log(text)
    for (const names of persons)
      for (const [index, a] of names.entries())
        for (const b of names.slice(index + 1))
          if (!sameName(a, b, rules).same) console.log('  MISS', a, '|', b, sameName(a, b, rules).score)
  }
  const sum = (key: keyof Counts) => perPerson.reduce((total, each) => total + each[key], 0)
  console.log(
    line(
      'Russian person forms: pair F1',
      persons.length,
      f1(perPerson),
      interval(perPerson, f1),
      `precision ${((100 * sum('hit')) / sum('found')).toFixed(1)}, recall ${((100 * sum('hit')) / sum('gold')).toFixed(1)}`,
    ),
  )
}

if (!existsSync(data)) console.log(`names: no data at ${data}, skipped`)
else {
  pairs()
  spellings()
  forms()
}
