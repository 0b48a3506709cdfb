import { type Part, type Source, UNNAMED_SOURCE } from '../model/index.js'
import { message, term } from './speak.js'

/** What the sources of a dossier are called, and which names stand for one publisher. */
export type Outlets = {
  /** One who tells: an outlet by its names in each language, anybody else by the gazetteer or as the text calls them. */
  readonly called: (actor: string | null | undefined, words: string) => Part
  /** The same for all names and editions of one publisher. */
  readonly family: (actor: string | null | undefined, words: string) => string
  /** The first of each publisher among those who tell, in their order: its names and editions count once. */
  readonly once: <T extends Teller>(tellers: readonly T[]) => readonly T[]
}

/** One who tells, in the words of a text and, where it has an entry, as the gazetteer's. */
export type Teller = { readonly by: string; readonly actor?: string | null }

/** The outlets that are listed; a speaker whom an outlet cites keeps it in brackets. */
export function outletsOf(sources: readonly Source[]): Outlets {
  const byName = new Map<string, Source>()
  for (const source of sources.toReversed())
    for (const name of [source.publisher, source.id, ...Object.values(source.names ?? {}), source.name])
      byName.set(name.toLowerCase(), source)
  const find = (actor: string | null | undefined, words: string) => {
    const source = byName.get(words.toLowerCase()) ?? (actor ? byName.get(actor) : undefined)
    // A person or body of the gazetteer is itself, not the site that publishes for it.
    return actor && source?.lane === 'official' ? undefined : source
  }
  const family: Outlets['family'] = (actor, words) => find(actor, words)?.publisher ?? actor ?? words
  const texts = textsOf(sources)
  return {
    called: (actor, words) => {
      const source = find(actor, words)
      if (source) return texts(source)
      if (actor) return { actor }
      const [, speaker, outlet] = /^([^()]{1,200}) \(([^()]{1,200})\)$/.exec(words) ?? []
      if (speaker === undefined || outlet === undefined) return inWords(words)
      const cited = byName.get(outlet.toLowerCase())
      if (!cited && speaker !== UNNAMED_SOURCE) return words
      return message('value.by', inWords(speaker), [cited ? texts(cited) : outlet])
    },
    family,
    once: (tellers) => {
      const seen = new Set<string>()
      return tellers.filter(({ by, actor }) => {
        const key = family(actor, by)
        return !seen.has(key) && seen.add(key)
      })
    },
  }
}

function inWords(name: string): Part {
  return name === UNNAMED_SOURCE ? term('source', 'unnamed') : name
}

/** Its own name first; where it has none in a language, that of its publisher's edition in it. */
function textsOf(sources: readonly Source[]): (source: Source) => Part {
  const keyOf = ({ publisher, lane }: Source) => `${lane}|${publisher}`
  const namesOf = ({ lang, name, names }: Source) => ({ ...names, ...(lang === null ? {} : { [lang]: name }) })
  const families = new Map<string, Record<string, string>>()
  for (const source of sources.toReversed())
    families.set(keyOf(source), { ...families.get(keyOf(source)), ...namesOf(source) })
  return (source) => {
    const own = namesOf(source)
    if (source.lang === null && !source.names) return source.name
    return { texts: { [source.lang ?? 'en']: source.name, ...families.get(keyOf(source)), ...own } }
  }
}
