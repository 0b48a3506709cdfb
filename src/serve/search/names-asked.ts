import type { Actor } from '../../model/index.js'
import type { SearchQuery } from '../../store/store.js'

const MOST_WORDS = 4
/** Signs by which a reader asks for exactly what is written. */
const EXACT = /["“”«»]|(?:^|\s)-|\bOR\b/i

const known = new WeakMap<readonly Actor[], ReadonlyMap<string, readonly Actor[]>>()

/**
 * A query whose names of the gazetteer, in whatever language they are typed, are asked for in every spelling that it lists: «Зеленский» finds "Zelenskyy". The longest
 * name counts; of a surname alone the surnames, of a whole name the whole names. A phrase in quotation marks and a word left out stay as they are.
 */
export function withNames(query: SearchQuery, actors: readonly Actor[]): SearchQuery {
  if (EXACT.test(query.words)) return query
  const named = known.get(actors) ?? byName(actors)
  known.set(actors, named)
  const words = query.words.split(/\s+/).filter(Boolean)
  const [rest, names]: [string[], string[][]] = [[], []]
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(words, at, named)
    if (length === 0) rest.push(words[at]!)
    else names.push(spellingsOf(named.get(fold(words.slice(at, at + length).join(' ')))!, length))
    at += Math.max(1, length)
  }
  return names.length === 0 ? query : { ...query, words: rest.join(' '), names }
}

function lengthOfName(words: readonly string[], at: number, named: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--)
    if (named.has(fold(words.slice(at, at + length).join(' ')))) return length
  return 0
}

function spellingsOf(actors: readonly Actor[], length: number): string[] {
  const all = [...new Set(actors.flatMap(({ names }) => Object.values(names).flat()))]
  const alike = all.filter((name) => (length === 1) === !name.includes(' '))
  return alike.length > 0 ? alike : all
}

function byName(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const found = new Map<string, Actor[]>()
  for (const actor of actors)
    for (const name of new Set(Object.values(actor.names).flat().map(fold)))
      found.set(name, [...(found.get(name) ?? []), actor])
  return found
}

function fold(name: string): string {
  return name.toLowerCase().replace(/ё/g, 'е').replace(/[’ʼ]/g, "'")
}
