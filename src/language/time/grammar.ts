import type { Bag } from './bag.js'
import { type First, firstSets } from './first.js'
import { fold } from './fold.js'
import type { Entry, Vocabulary } from './items.js'
import { compilePattern } from './pattern.js'
import { expandForms, type TimeTable } from './table.js'
import { addPath, emptyNode, type TrieNode } from './trie.js'

/** A language's time grammar, ready to match. */
export type Grammar = {
  readonly vocabulary: Vocabulary
  /** Patterns by the name of the rule they build; `time` are those that stand by themselves. */
  readonly tries: ReadonlyMap<string, TrieNode>
  /** What each rule can begin with. */
  readonly first: ReadonlyMap<string, First>
  readonly before: ReadonlySet<number>
  readonly table: TimeTable
}

/** Words that alone make an island worth parsing: categories that are temporal by themselves. */
const TEMPORAL = new Set([
  'month',
  'weekday',
  'unit',
  'relday',
  'part',
  'season',
  'ref',
  'halfday',
  'repeat',
  'unitadj',
  'holiday',
  'daypoint',
  'lengthword',
  'trigger',
  'zone',
])

/** Compiles a parsed table. Throws where a rule names what does not exist or calls itself: a table is code. */
export function compileGrammar(table: TimeTable): Grammar {
  const ids = new Map<string, number>()
  const entries: Entry[][] = []
  const trigger: boolean[] = []
  const wordId = (word: string): number => {
    const folded = fold(word)
    const known = ids.get(folded)
    if (known !== undefined) return known
    ids.set(folded, entries.length)
    trigger.push(false)
    return entries.push([]) - 1
  }
  const weak = new Set(expandForms(table.weak).map(fold))
  for (const [category, values] of Object.entries(table.words))
    for (const [value, forms] of Object.entries(values))
      for (const form of expandForms(forms)) {
        const [first, ...rest] = wordsOf(form).map(wordId)
        entries[first!]!.push({
          rest,
          category,
          fields: { [category.split('.')[0]!]: readValue(value) } as Bag,
          weak: weak.has(fold(form)),
        })
        if (TEMPORAL.has(category.split('.')[0]!) && form.length > 1 && !/^[^.]\.$/.test(form)) trigger[first!] = true
      }
  for (const list of entries) list.sort((a, b) => b.rest.length - a.rest.length)
  const tries = compileRules(table, wordId)
  return {
    vocabulary: { ids, entries, trigger, ordinalSuffix: suffix(table.ordinalSuffix), numericOrder: table.numericOrder },
    tries,
    first: firstSets(tries, entries, new Set(Object.keys(table.words))),
    before: new Set(expandForms(table.before).map(wordId)),
    table,
  }
}

function wordsOf(form: string): string[] {
  return form.match(/[\p{L}\p{M}\p{N}_]+(?:'[\p{L}]+)*|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [form]
}

function readValue(text: string): string | number | boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text === 'true' ? true : text
}

function suffix(list: readonly string[]): RegExp | null {
  if (list.length === 0) return null
  const longest = [...list].sort((a, b) => b.length - a.length)
  return new RegExp(`(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'uy')
}

function compileRules(table: TimeTable, wordId: (word: string) => number): Map<string, TrieNode> {
  const tries = new Map<string, TrieNode>()
  let order = 0
  for (const { as = 'time', say, ...fields } of table.rules) {
    const root = tries.get(as) ?? emptyNode()
    tries.set(as, root)
    for (const pattern of say) {
      for (const path of compilePattern(pattern, wordId)) addPath(root, path, fields as Bag, order)
      order++
    }
  }
  return tries
}
