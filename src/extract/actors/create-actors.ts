import { nameForms, nameKey, sameName } from '../../language/index.js'
import type { Actor, Office } from '../../model/index.js'
import { findNames } from './find-names.js'
import { fold } from './fold.js'
import type { ActorIndex, NameEntry } from './types.js'

/** Entries of an actor are the same whenever it is indexed again, with other actors beside it. */
const entriesByActor = new WeakMap<Actor, readonly (readonly [lang: string, entry: NameEntry])[]>()
const entriesByOffice = new WeakMap<Office, readonly (readonly [lang: string, entry: NameEntry])[]>()

/** Index of names in every case form, nationality adjectives, office nouns and look-alike names of actors. */
export function createActors(actors: readonly Actor[], offices: readonly Office[]): ActorIndex {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byLang = new Map<string, Map<string, NameEntry[]>>()
  for (const actor of actors) for (const [lang, entry] of actorEntries(actor)) insert(byLang, lang, entry)
  for (const office of offices) for (const [lang, entry] of officeEntries(office)) insert(byLang, lang, entry)
  const byOffice = holdersOf(actors)
  const officeById = new Map(offices.map((office) => [office.id, office]))
  let byKey: ReadonlyMap<string, readonly Actor[]> | null = null
  return {
    actors: byId,
    find: (text, folded, lang) => findNames(text, folded, [byLang.get(lang), byLang.get('*')]),
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

function insert(byLang: Map<string, Map<string, NameEntry[]>>, lang: string, entry: NameEntry): void {
  const index = byLang.get(lang) ?? new Map<string, NameEntry[]>()
  byLang.set(lang, index)
  const first = /[\p{L}\p{N}]+/u.exec(entry.form)?.[0]
  if (!first) return
  const list = index.get(first) ?? []
  if (
    !list.some(
      (other) =>
        other.form === entry.form &&
        other.via === entry.via &&
        other.actor === entry.actor &&
        other.offices[0] === entry.offices[0],
    )
  )
    list.push(entry)
  index.set(first, list)
}

function actorEntries(actor: Actor): readonly (readonly [string, NameEntry])[] {
  const known = entriesByActor.get(actor)
  if (known) return known
  const made: (readonly [string, NameEntry])[] = []
  const add = (lang: string, form: string, via: NameEntry['via'], exact: string | null = null) =>
    made.push([lang, { form: fold(form), via, actor, offices: [], exact }])
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

function officeEntries(office: Office): readonly (readonly [string, NameEntry])[] {
  const known = entriesByOffice.get(office)
  if (known) return known
  const made = Object.entries(office.nouns).flatMap(([lang, nouns]) =>
    nouns.flatMap((noun) =>
      pluralToo(noun, lang).map(
        (form) => [lang, { form: fold(form), via: 'office', actor: null, offices: [office], exact: null }] as const,
      ),
    ),
  )
  entriesByOffice.set(office, made)
  return made
}

function pluralToo(noun: string, lang: string): readonly string[] {
  return lang === 'en' ? [noun] : nameForms(noun, lang)
}

/** Case forms of an adjective: the stem with any ending of up to three letters is settled by the form list of names. */
function adjectiveForms(adjective: string, lang: string): readonly string[] {
  const stem = adjective.replace(/[ыиі]й$/, '')
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
