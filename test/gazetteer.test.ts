import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Actor, Office } from '../src/model/index.js'

const folder = fileURLToPath(new URL('../actors', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => join(folder, file))
const parts = files.map((file) => parse(readFileSync(file, 'utf8')) as { actors?: Entry[]; offices?: Office[] })
const actors = parts.flatMap((part) => part.actors ?? [])
const offices = parts.flatMap((part) => part.offices ?? [])
const actorIds = new Set(actors.map((actor) => actor.id))
const officeIds = new Set(offices.map((office) => office.id))

/** The files leave out what is empty; loading fills it in. */
type Entry = Partial<Actor> & Pick<Actor, 'id' | 'kind' | 'name' | 'names'>

describe('the gazetteer', () => {
  test('every id is written in kebab-case and stands once', () => {
    const ids = [...actors, ...offices].map((entry) => entry.id)
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('every reference finds what it names', () => {
    const lost = [
      ...actors.flatMap(({ id, party, standsFor }) => [party, standsFor].map((to) => ({ id, to }))),
      ...offices.map(({ id, of }) => ({ id, to: of })),
    ].filter(({ to }) => to && !actorIds.has(to))
    expect(lost).toEqual([])
    const vacant = actors.flatMap(({ id, holds }) => (holds ?? []).map(({ office }) => ({ id, office })))
    expect(vacant.filter(({ office }) => !officeIds.has(office))).toEqual([])
  })

  test('every actor has its display name among its names, and every list of names has words in it', () => {
    const bare = (name: string) => name.replace(/^the /, '')
    expect(actors.filter(({ name, names }) => !names.en?.map(bare).includes(bare(name))).map(({ id }) => id)).toEqual(
      [],
    )
    const lists = actors.flatMap(({ id, names, adjectives }) =>
      [...Object.values(names), ...Object.values(adjectives ?? {})].map((list) => ({ id, list })),
    )
    expect(lists.filter(({ list }) => list.length === 0 || list.some((word) => word !== word.trim() || !word))).toEqual(
      [],
    )
  })

  test('terms of office are dates in order', () => {
    const holdings = actors.flatMap(({ id, holds }) => (holds ?? []).map((holding) => ({ id, ...holding })))
    const odd = holdings.filter(
      ({ from, to }) => [from, to].some((day) => day && !isDay(day)) || Boolean(from && to && from > to),
    )
    expect(odd).toEqual([])
  })

  test('an office has one holder at a time, so that a role is never a guess', () => {
    const held = actors.flatMap(({ id, holds }) => (holds ?? []).map((holding) => ({ id, ...holding })))
    const shared = held.flatMap((a, i) =>
      held
        .slice(i + 1)
        .filter((b) => b.office === a.office && (a.from ?? '') < (b.to ?? '9999') && (b.from ?? '') < (a.to ?? '9999'))
        .map((b) => `${a.office}: ${a.id}, ${b.id}`),
    )
    expect(shared).toEqual([])
  })

  test('every member of the United Nations is found by its CLDR name in three languages', () => {
    const table = readFileSync(fileURLToPath(new URL('../training/states.tsv', import.meta.url)), 'utf8')
    const codes = table.split('\n').flatMap((line) => /^[A-Z]{2}(?=\t)/.exec(line)?.[0] ?? [])
    expect(codes.length).toBe(197)
    const missing = ['en', 'ru', 'uk'].flatMap((lang) => {
      const known = new Set(actors.flatMap(({ names }) => names[lang] ?? []).map(fold))
      const cldr = codes.map((code) => new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? '')
      return cldr.filter((name) => !known.has(fold(name)) && !/ [-–] |[()]/.test(name))
    })
    // Another edition of CLDR may spell a few of them in another way.
    expect(missing.length, missing.join(', ')).toBeLessThan(12)
  })

  test('leaders, ministers and speakers of more than 120 states are known with their terms', () => {
    const states = new Set(actors.filter(({ kind }) => kind === 'state').map(({ id }) => id))
    const served = new Map(offices.map(({ id, of }) => [id, of]))
    const covered = new Set(
      actors
        .flatMap(({ holds }) => (holds ?? []).map(({ office }) => served.get(office) ?? ''))
        .filter((id) => states.has(id)),
    )
    expect(covered.size).toBeGreaterThan(120)
  })

  test('a name belongs to one actor, or to persons whose terms of office never overlap', () => {
    const owners = new Map<string, Entry[]>()
    for (const actor of actors)
      for (const name of new Set(Object.values(actor.names).flat().map(fold)))
        owners.set(name, [...(owners.get(name) ?? []), actor])
    const shared = [...owners].filter(([, list]) => list.length > 1 && !list.every(isTold(list)))
    expect(shared.map(([name, list]) => `${name}: ${list.map(({ id }) => id).join(', ')}`)).toEqual([])
  })

  test('a name that is somebody else’s is no one’s in the list: a listed one finds itself, being longer', () => {
    const names = new Set(actors.flatMap((actor) => Object.values(actor.names).flat().map(fold)))
    const listed = actors.flatMap(({ id, not }) => (not ?? []).map((name) => ({ id, name })))
    expect(listed.filter(({ name }) => names.has(fold(name)))).toEqual([])
  })

  test('people, states and bodies are named in English, Russian and Ukrainian', () => {
    const poor = actors.filter(({ names }) => !names.en || !names.ru || !names.uk).map(({ id }) => id)
    expect(poor).toEqual([])
  })

  test('every zone is one that the clock knows', () => {
    const zones = actors.flatMap(({ zone }) => (zone ? [zone] : []))
    expect(() => zones.map((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }))).not.toThrow()
  })

  test('the files stay small', () => {
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(1 << 20)
  })
})

function isDay(day: string): boolean {
  return /^\d{4}-\d\d(-\d\d)?$/.test(day) && !Number.isNaN(Date.parse(day))
}

function fold(name: string): string {
  return name.replace(/^the /, '').replaceAll('ё', 'е').replace(/[’ʼ]/g, "'")
}

/** Can this actor be told from the others of the list by the dates of its offices? */
function isTold(list: readonly Entry[]): (actor: Entry) => boolean {
  const terms = ({ holds }: Entry) => (holds ?? []).map(({ from, to }) => [from ?? '', to ?? '9999'] as const)
  return (actor) =>
    terms(actor).length > 0 &&
    list
      .filter((other) => other !== actor)
      .every((other) => terms(other).every(([from, to]) => terms(actor).every(([a, b]) => b <= from || to <= a)))
}
