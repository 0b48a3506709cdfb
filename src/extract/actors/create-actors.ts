import { nameKey, sameName } from '../../language/index.js'
import type { Actor, Office } from '../../model/index.js'
import { findNames, type NameIndex } from './find-names.js'
import { nameTablesOf, type ReadyNames } from './name-tables.js'
import type { ActorIndex, Found } from './types.js'

/** Index of names in every case form, nationality adjectives, office nouns and look-alike names of actors; `ready` spares working out the forms. */
export function createActors(
  actors: readonly Actor[],
  offices: readonly Office[],
  ready: ReadyNames | null = null,
): ActorIndex {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const layers = nameTablesOf(actors, offices, ready)
  const byOffice = holdersOf(actors)
  const officeById = new Map(offices.map((office) => [office.id, office]))
  const byLang = new Map<string, readonly NameIndex[]>()
  let byKey: ReadonlyMap<string, readonly Actor[]> | null = null
  let byOwner: ReadonlyMap<string, readonly Office[]> | null = null
  let lands: ReadonlySet<string> | null = null
  let last: { readonly words: unknown; readonly lang: string; readonly found: readonly Found[] } | null = null
  return {
    actors: byId,
    find: (text, lang) => {
      // The names of a document are asked for twice in a row: who holds which office in it, then its mentions.
      if (last?.words === text.words && last.lang === lang) return last.found
      const indexes =
        byLang.get(lang) ?? layers.flatMap((layer) => [layer.get(lang) ?? NO_NAMES, layer.get('*') ?? NO_NAMES])
      byLang.set(lang, indexes)
      last = { words: text.words, lang, found: findNames(text, indexes) }
      return last.found
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
      lands ??= wordsOfLands(actors)
      if (lands.has(name.toLowerCase())) return []
      byKey ??= keysOf(actors)
      return (byKey.get(nameKey(name)) ?? []).filter((actor) =>
        Object.values(actor.names).some((names) => names.some((known) => sameName(known, name).same)),
      )
    },
  }
}

/** The words of names of states: "Korea" alone is no misspelt Correa. */
function wordsOfLands(actors: readonly Actor[]): ReadonlySet<string> {
  const names = actors.flatMap((actor) => (actor.kind === 'state' ? Object.values(actor.names).flat() : []))
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)))
}

function groupByOwner(offices: readonly Office[]): ReadonlyMap<string, readonly Office[]> {
  const byOwner = new Map<string, Office[]>()
  for (const office of offices) byOwner.set(office.of, [...(byOwner.get(office.of) ?? []), office])
  return byOwner
}

const NO_NAMES: NameIndex = new Map()

type Held = { readonly actor: Actor; readonly from: string | null; readonly to: string | null }

function holdersOf(actors: readonly Actor[]): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>()
  for (const actor of actors)
    for (const { office, from, to } of actor.holds) held.set(office, [...(held.get(office) ?? []), { actor, from, to }])
  return held
}

/** Whoever a dossier declares without days holds the office whenever it is asked; else the last who took it. */
function holderOn(holders: readonly Held[], date: string | null): Actor | null {
  const fitting = holders.filter((held) => covers(held, date))
  const declared = fitting.find(({ from, to }) => from === null && to === null)
  if (declared) return declared.actor
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
