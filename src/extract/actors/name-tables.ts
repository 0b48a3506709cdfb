import { nameForms } from '../../language/index.js'
import type { Actor, Office } from '../../model/index.js'
import type { NameIndex } from './find-names.js'
import { fold } from './fold.js'
import { type NameTable, tableOf, tablesFrom } from './name-table.js'
import type { NameEntry } from './types.js'

/** Entries of an actor are the same whenever it is indexed again, with other actors beside it. */
const entriesByActor = new WeakMap<Actor, readonly (readonly [lang: string, entry: NameEntry])[]>()

/** Entries by the first word of their form, for each language and, as `*`, for all. */
export type NameTables = { get(lang: string): NameIndex | undefined }

/** Names worked out beforehand, and the actors that they are of. */
export type ReadyNames = { readonly actors: readonly Actor[]; readonly table: NameTable }

/** The tables of the gazetteer last indexed with these offices: an index with a few more actors only adds to them. */
const tablesByOffices = new WeakMap<
  readonly Office[],
  { readonly actors: readonly Actor[]; readonly tables: NameTables }
>()

/** The tables that hold the names of these actors and offices: those of the gazetteer, after those of what a dossier adds. */
export function nameTablesOf(
  actors: readonly Actor[],
  offices: readonly Office[],
  ready: ReadyNames | null,
): readonly NameTables[] {
  if (ready && !tablesByOffices.has(offices))
    tablesByOffices.set(offices, { actors: ready.actors, tables: tablesFrom(ready.table, ready.actors, offices) })
  const known = tablesByOffices.get(offices)
  const more = known ? actors.length - known.actors.length : -1
  for (const before of known && more >= 0 ? [0, more] : []) {
    if (!known!.actors.every((actor, at) => actors[at + before] === actor)) continue
    const extra = [...actors.slice(0, before), ...actors.slice(before + known!.actors.length)]
    return extra.length === 0 ? [known!.tables] : [tablesOf(extra.flatMap(actorEntries)), known!.tables]
  }
  const tables = tablesOf([...actors.flatMap(actorEntries), ...officeEntries(offices)])
  tablesByOffices.set(offices, { actors, tables })
  return [tables]
}

/** The names of a gazetteer as plain data, to be kept and given to `createActors` again. */
export function nameTable(actors: readonly Actor[], offices: readonly Office[]): NameTable {
  return tableOf(tablesOf([...actors.flatMap(actorEntries), ...officeEntries(offices)]), actors, offices)
}

function tablesOf(
  entries: readonly (readonly [lang: string, entry: NameEntry])[],
): ReadonlyMap<string, ReadonlyMap<string, readonly NameEntry[]>> {
  const byLang = new Map<string, Map<string, NameEntry[]>>()
  const seen = new Set<string>()
  for (const [lang, entry] of entries) {
    const key = `${lang}|${entry.form}|${entry.via}|${entry.actor?.id ?? ''}`
    const first = FIRST_WORD.exec(entry.form)?.[0]
    if (!first || seen.has(key)) continue
    seen.add(key)
    const index = byLang.get(lang) ?? new Map<string, NameEntry[]>()
    byLang.set(lang, index)
    const list = index.get(first)
    if (list) list.push(entry)
    else index.set(first, [entry])
  }
  return byLang
}

const FIRST_WORD = /[\p{L}\p{N}]+/u

function actorEntries(actor: Actor): readonly (readonly [string, NameEntry])[] {
  const known = entriesByActor.get(actor)
  if (known) return known
  const made: (readonly [string, NameEntry])[] = []
  const add = (lang: string, form: string, via: NameEntry['via'], exact: string | null = null) =>
    made.push([lang, { form: fold(form), via, actor, offices: [], exact, anyCase: /^\p{Ll}/u.test(form) }])
  for (const [lang, names] of Object.entries(actor.names))
    for (const name of names)
      for (const form of nameForms(name, lang)) {
        add(lang, form, 'name', isAcronym(name) ? form : null)
        if (/^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(form)) add('*', form, 'name', isAcronym(name) ? form : null)
      }
  for (const [lang, adjectives] of Object.entries(actor.adjectives))
    for (const adjective of adjectives)
      for (const form of adjectiveForms(adjective, lang))
        add(lang, form, 'adjective', isAcronym(adjective) ? form : null)
  for (const name of actor.not)
    for (const form of nameForms(name, /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en')) add('*', form, 'not')
  entriesByActor.set(actor, made)
  return made
}

/** One entry for each noun in each form, with every office that it may mean. */
function officeEntries(offices: readonly Office[]): (readonly [string, NameEntry])[] {
  const byNoun = new Map<string, Office[]>()
  for (const office of offices)
    for (const [lang, nouns] of Object.entries(office.nouns))
      for (const noun of nouns) {
        const key = `${lang}|${noun}`
        const list = byNoun.get(key)
        if (list) list.push(office)
        else byNoun.set(key, [office])
      }
  const byForm = new Map<string, Office[]>()
  for (const [key, list] of byNoun) {
    const [lang, noun] = key.split('|') as [string, string]
    for (const form of new Set(nameForms(noun, lang).map(fold))) {
      const formKey = `${lang}|${form}`
      byForm.set(formKey, [...(byForm.get(formKey) ?? []), ...list])
    }
  }
  return [...byForm].map(([key, list]) => {
    const [lang, form] = key.split('|') as [string, string]
    return [lang, { form, via: 'office', actor: null, offices: list, exact: null, anyCase: true }] as const
  })
}

/** Case forms of an adjective: the stem with any ending of up to three letters is settled by the form list of names. */
function adjectiveForms(adjective: string, lang: string): readonly string[] {
  const stem = adjective.replace(/[ыиі]й$/, '')
  if (stem === adjective && lang === 'en') return /[ni]$/.test(adjective) ? [adjective, `${adjective}s`] : [adjective]
  if (stem === adjective) return nameForms(adjective, lang)
  // «Российско-турецкий», «ирано-сирийский»: the first half of a pair.
  const halves = [`${stem}о`, ...(/[аио]нск$/.test(stem) ? [`${stem.slice(0, -2)}о`] : [])]
  return [...ADJECTIVE_ENDINGS.map((ending) => stem + ending), ...(/[сц]ь?к$/.test(stem) ? halves : [])]
}

const ADJECTIVE_ENDINGS = [
  ...['ий', 'ый', 'ого', 'ому', 'им', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'ые', 'их', 'ых', 'ими', 'ыми'],
  ...['ій', 'ої', 'у', 'а', 'е', 'і'],
]

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}.&-]{2,6}$/u.test(name)
}
