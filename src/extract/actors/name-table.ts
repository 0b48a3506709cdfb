import type { Actor, Office } from '../../model/index.js'
import type { NameIndex } from './find-names.js'
import type { NameEntry } from './types.js'

/** Every form of every name as plain data, by language and first word; actors and offices by their place in the gazetteer. */
export type NameTable = Readonly<Record<string, Readonly<Record<string, readonly NameRow[]>>>>

type NameRow = readonly [
  form: string,
  via: NameEntry['via'],
  actor: number,
  offices: readonly number[],
  exact: string | null,
  anyCase: boolean,
]

/** The names of a gazetteer as a table that JSON holds. */
export function tableOf(
  tables: ReadonlyMap<string, ReadonlyMap<string, readonly NameEntry[]>>,
  actors: readonly Actor[],
  offices: readonly Office[],
): NameTable {
  const actorAt = new Map(actors.map((actor, at) => [actor, at]))
  const officeAt = new Map(offices.map((office, at) => [office, at]))
  const rowOf = (entry: NameEntry): NameRow => [
    entry.form,
    entry.via,
    entry.actor ? actorAt.get(entry.actor)! : -1,
    entry.offices.map((office) => officeAt.get(office)!),
    entry.exact,
    entry.anyCase,
  ]
  return Object.fromEntries(
    [...tables].map(([lang, words]) => [
      lang,
      Object.fromEntries([...words].map(([word, entries]) => [word, entries.map(rowOf)])),
    ]),
  )
}

/** The tables that `tableOf` was made from; entries are made when their first word is first met. */
export function tablesFrom(
  table: NameTable,
  actors: readonly Actor[],
  offices: readonly Office[],
): ReadonlyMap<string, NameIndex> {
  const entryOf = ([form, via, actor, held, exact, anyCase]: NameRow): NameEntry => ({
    form,
    via,
    actor: actors[actor] ?? null,
    offices: held.map((at) => offices[at]!),
    exact,
    anyCase,
  })
  const indexOf = (words: Readonly<Record<string, readonly NameRow[]>>): NameIndex => {
    const made = new Map<string, readonly NameEntry[]>()
    return {
      get: (word) => {
        if (!Object.hasOwn(words, word)) return undefined
        const entries = made.get(word) ?? words[word]!.map(entryOf)
        made.set(word, entries)
        return entries
      },
    }
  }
  return new Map(Object.entries(table).map(([lang, words]) => [lang, indexOf(words)]))
}
