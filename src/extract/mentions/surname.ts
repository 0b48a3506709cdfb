import { nameKey, sameName } from '../../language/index.js'
import type { Actor } from '../../model/index.js'
import type { Mention } from './mentions.js'

/** "Munir", «М.Салимом»: looks up the persons whom a text names, by whatever name or office, that a surname may be of. */
export function bearersOf(mentions: readonly Mention[]): (surname: string) => readonly Actor[] {
  let byKey: ReadonlyMap<string, ReadonlySet<Actor>> | null = null
  return (surname) => {
    if (!SURNAME.test(surname)) return []
    byKey ??= personsByKey(mentions)
    return [...(byKey.get(keysOf(surname).at(-1) ?? '') ?? [])].filter(({ names }) =>
      Object.values(names).some((list) => list.some((full) => sameName(full, surname).same)),
    )
  }
}

/** One word, with or without initials. */
const SURNAME = /^(?:\p{Lu}\. ?){0,2}\p{Lu}[\p{L}’'-]+$/u

function personsByKey(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<Actor>> {
  const persons = new Set(
    mentions.flatMap(({ actor, via }) => (actor?.kind === 'person' && via !== 'office' ? actor : [])),
  )
  const byKey = new Map<string, Set<Actor>>()
  for (const person of persons)
    for (const key of keysOfAll(person)) byKey.set(key, (byKey.get(key) ?? new Set()).add(person))
  return byKey
}

const known = new WeakMap<Actor, readonly string[]>()

/** What each word of all names of an actor sounds like. */
function keysOfAll(actor: Actor): readonly string[] {
  const keys = known.get(actor) ?? Object.values(actor.names).flat().flatMap(keysOf)
  known.set(actor, keys)
  return keys
}

function keysOf(name: string): readonly string[] {
  return nameKey(name).split(' ')
}
