import { shortNames } from '../../language/index.js'
import type { Actor } from '../../model/index.js'

/**
 * The people of a dossier with their display names and what each is called for short among their names, as the gazetteer lists both; a
 * short name that a state, body, place or outlet has stays theirs.
 */
export function shortNamed(people: readonly Actor[], gazetteer: readonly Actor[]): readonly Actor[] {
  if (!people.some(({ kind }) => kind === 'person')) return people
  const others = [...people, ...gazetteer].filter(({ kind }) => kind !== 'person')
  const taken = new Set(
    others
      .flatMap(({ name, names, adjectives }) => [
        name,
        ...Object.values(names).flat(),
        ...Object.values(adjectives).flat(),
      ])
      .map(lower),
  )
  const given = new Set(
    gazetteer.flatMap(({ kind, names }) => (kind === 'person' ? Object.values(names).flat().map(givenOf) : [])),
  )
  const shortOf = (name: string) =>
    shortNames(name, (word) => given.has(lower(word))).filter((short) => !taken.has(lower(short)))
  return people.map((actor) => (actor.kind === 'person' ? withShort(actor, shortOf) : actor))
}

function givenOf(name: string): string {
  return name.includes(' ') ? lower(name.split(' ')[0]!) : ''
}

function withShort(actor: Actor, shortOf: (name: string) => readonly string[]): Actor {
  const own = /\p{Script=Cyrillic}/u.test(actor.name) ? 'ru' : 'en'
  const listed = { ...actor.names, [own]: [...new Set([...(actor.names[own] ?? []), actor.name])] }
  const names = Object.fromEntries(
    Object.entries(listed).map(([lang, list]) => [lang, [...new Set([...list, ...list.flatMap(shortOf)])]]),
  )
  return { ...actor, names }
}

function lower(name: string): string {
  return name.toLowerCase()
}
