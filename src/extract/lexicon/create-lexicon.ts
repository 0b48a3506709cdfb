import type { StatementType } from '../../model/index.js'
import { type Inflection, inflect } from './inflection.js'
import { MAX_TAIL } from './match.js'
import { type FrameEntry, lexiconTable } from './schema.js'
import type { Candidate, Frame, Lexicon, Pattern, RoleSlots, WordClass } from './types.js'
import { holds, wordLists } from './word-lists.js'

const CACHE_LIMIT = 50_000

/** The lexicon of one language from its parsed YAML tables; throws a zod error naming the key that is wrong. */
export function createLexicon(lang: string, tables: Readonly<Record<string, unknown>>): Lexicon {
  const parsed = Object.values(tables)
    .filter((table) => table !== null)
    .map((table) => lexiconTable.parse(table))
  const inflection = mergedInflection(parsed)
  const frames = parsed.flatMap((table) => table.frames.map((entry) => frameOf(entry, inflection)))
  const words: Record<string, readonly string[]> = Object.assign({}, ...parsed.map((table) => table.words))
  const index = indexOf(frames)
  const cache = new Map<string, readonly Candidate[]>()
  const lists = wordLists(
    new Map(
      Object.entries(words).map(
        ([name, list]) => [name, list.map((lemma) => inflect(lemma, 'any', inflection))] as const,
      ),
    ),
  )
  return {
    lang,
    frames,
    words,
    lists,
    roles: Object.assign({}, ...parsed.map((table) => rolesOf(table.roles))),
    counts: Object.assign({}, ...parsed.map((table) => table.counts)),
    candidates: (form) => cache.get(form) ?? remember(cache, form, candidatesOf(index, form)),
    mayBeIn: (names, form) => {
      const bits = lists.possibleBitsOf(form)
      return names.some((name) => holds(bits, lists.numberOf(name)))
    },
    is: (list, form, lemma = form) => holds(lists.bitsOf(form, lemma), lists.numberOf(list)),
  }
}

function remember<T>(cache: Map<string, T>, key: string, made: T): T {
  if (cache.size > CACHE_LIMIT) cache.clear()
  cache.set(key, made)
  return made
}

function mergedInflection(tables: readonly ReturnType<typeof lexiconTable.parse>[]): Inflection {
  return {
    classes: Object.assign({}, ...tables.map((table) => table.inflection)),
    irregular: Object.assign({}, ...tables.map((table) => table.irregular)),
  }
}

function frameOf(entry: FrameEntry, inflection: Inflection): Frame {
  const patternsOf = (wordClass: WordClass, list: readonly string[]) =>
    list.flatMap((text) => patternFrom(text, wordClass, inflection).map((pattern) => ({ wordClass, pattern })))
  return {
    ...entry,
    type: entry.type as StatementType | null,
    patterns: [
      ...patternsOf('verb', entry.verbs),
      ...patternsOf('noun', entry.nouns),
      ...patternsOf('word', entry.words),
    ],
    examples: { yes: entry.yes, no: entry.no },
  }
}

/** `impose sanction|tariff !not +on`: the head first, then what must (`+`: right after it) or must not depend on it. */
function patternFrom(text: string, wordClass: WordClass, inflection: Inflection): Pattern[] {
  const [heads, ...rest] = text.split(/\s+/)
  const anyOf = (part: string) =>
    part
      .replace(/^[+]/, '')
      .split('|')
      .map((lemma) => inflect(lemma, 'any', inflection))
  const wanted = rest.filter((part) => !part.startsWith('!')).map(anyOf)
  const unwanted = rest.filter((part) => part.startsWith('!')).flatMap((part) => anyOf(part.slice(1)))
  const adjacent = rest.filter((part) => !part.startsWith('!')).map((part) => part.startsWith('+'))
  return heads!
    .split('|')
    .map((lemma) => ({ head: inflect(lemma, wordClass, inflection), with: wanted, adjacent, without: unwanted, text }))
}

/** Candidates by whole form and by stem, each with its place in the order of the lexicon. */
type Index = {
  readonly byForm: ReadonlyMap<string, readonly Listed[]>
  readonly byStem: ReadonlyMap<string, readonly Listed[]>
}
type Listed = Candidate & { readonly place: number }

function indexOf(frames: readonly Frame[]): Index {
  const byForm = new Map<string, Listed[]>()
  const byStem = new Map<string, Listed[]>()
  let place = 0
  const list = (map: Map<string, Listed[]>, key: string, listed: Listed) => {
    const known = map.get(key)
    if (known) known.push(listed)
    else map.set(key, [listed])
  }
  for (const frame of frames)
    for (const { wordClass, pattern } of frame.patterns) {
      const listed = { frame, wordClass, pattern, place: place++ }
      for (const form of pattern.head.forms) list(byForm, form, listed)
      for (const stem of pattern.head.stems) list(byStem, stem, listed)
    }
  return { byForm, byStem }
}

/** Those whose head `mayBe` a surface form, in the order of the lexicon. */
function candidatesOf({ byForm, byStem }: Index, form: string): readonly Candidate[] {
  const found = new Set(byForm.get(form))
  for (let tail = 0; tail <= MAX_TAIL && tail < form.length; tail++)
    for (const listed of byStem.get(form.slice(0, form.length - tail)) ?? []) found.add(listed)
  return [...found].sort((a, b) => a.place - b.place)
}

function rolesOf(roles: Readonly<Record<string, { verb: RoleSlots; noun: RoleSlots }>>): typeof roles {
  return roles
}
