import { nameForms, nameKey, sameName } from '../../language/index.js'
import type { Actor, Office } from '../../model/index.js'
import { findNames, type NameIndex } from './find-names.js'
import { fold } from './fold.js'
import type { ActorIndex, NameEntry } from './types.js'

/** Entries of an actor are the same whenever it is indexed again, with other actors beside it. */
const entriesByActor = new WeakMap<Actor, readonly (readonly [lang: string, entry: NameEntry])[]>()

type Tables = ReadonlyMap<string, NameIndex>

/** The tables of the gazetteer last indexed with these offices: an index with a few more actors only adds to them. */
const tablesByOffices = new WeakMap<readonly Office[], { readonly actors: readonly Actor[]; readonly tables: Tables }>()

/** Index of names in every case form, nationality adjectives, office nouns and look-alike names of actors. */
export function createActors(actors: readonly Actor[], offices: readonly Office[]): ActorIndex {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const layers = layersOf(actors, offices)
  const byOffice = holdersOf(actors)
  const officeById = new Map(offices.map((office) => [office.id, office]))
  const byLang = new Map<string, readonly NameIndex[]>()
  let byKey: ReadonlyMap<string, readonly Actor[]> | null = null
  let byOwner: ReadonlyMap<string, readonly Office[]> | null = null
  return {
    actors: byId,
    find: (text, lang) => {
      const indexes =
        byLang.get(lang) ?? layers.flatMap((layer) => [layer.get(lang) ?? NO_NAMES, layer.get('*') ?? NO_NAMES])
      byLang.set(lang, indexes)
      return findNames(text, indexes)
    },
    officesIn: (owner) => {
      byOwner ??= groupByOwner(offices)
      return byOwner.get(owner) ?? []
    },
    holder: (office, date) => holderOn(byOffice.get(office) ?? [], date),
    officesOf: (id, date) =>
      (byId.get(id)?.holds ?? [])
        .filter((held) => covers(held, date))
        .flatMap((held) => officeById.get(held.office) ?? []),
    alike: (name) => {
      byKey ??= keysOf(actors)
      return (byKey.get(nameKey(name)) ?? []).filter((actor) =>
        Object.values(actor.names).some((names) => names.some((known) => sameName(known, name).same)),
      )
    },
  }
}

function groupByOwner(offices: readonly Office[]): ReadonlyMap<string, readonly Office[]> {
  const byOwner = new Map<string, Office[]>()
  for (const office of offices) byOwner.set(office.of, [...(byOwner.get(office.of) ?? []), office])
  return byOwner
}

function layersOf(actors: readonly Actor[], offices: readonly Office[]): readonly Tables[] {
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

function tablesOf(entries: readonly (readonly [lang: string, entry: NameEntry])[]): Tables {
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

const NO_NAMES: NameIndex = new Map()

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
  return ADJECTIVE_ENDINGS.map((ending) => stem + ending)
}

const ADJECTIVE_ENDINGS = [
  ...['ий', 'ый', 'ого', 'ому', 'им', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'ые', 'их', 'ых', 'ими', 'ыми'],
  ...['ій', 'ої', 'у', 'а', 'е', 'і'],
]

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}.&-]{2,6}$/u.test(name)
}

type Held = { readonly actor: Actor; readonly from: string | null; readonly to: string | null }

function holdersOf(actors: readonly Actor[]): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>()
  for (const actor of actors)
    for (const { office, from, to } of actor.holds) held.set(office, [...(held.get(office) ?? []), { actor, from, to }])
  return held
}

function holderOn(holders: readonly Held[], date: string | null): Actor | null {
  const fitting = holders.filter((held) => covers(held, date))
  const latest = fitting.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0]
  return latest?.actor ?? null
}

/** Is an office held on a date? The day of the hand-over belongs to the successor. */
function covers(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  date: string | null,
): boolean {
  if (date === null) return to === null
  const day = date.slice(0, 10)
  return (from === null || from <= day) && (to === null || day < to)
}

function keysOf(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const keys = new Map<string, Actor[]>()
  for (const actor of actors)
    if (actor.kind === 'person')
      for (const name of Object.values(actor.names).flat()) {
        const list = keys.get(nameKey(name)) ?? []
        if (!list.includes(actor)) keys.set(nameKey(name), [...list, actor])
      }
  return keys
}
