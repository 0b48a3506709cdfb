import type { Bag } from './bag.js'
import { type First, firstSets } from './first.js'
import type { Vocabulary } from './items.js'
import { compilePattern } from './pattern.js'
import { expandForms, type TimeTable } from './table.js'
import { addPath, emptyNode, type TrieNode } from './trie.js'
import { createVocabulary } from './vocabulary.js'

/** A language's time grammar, ready to match. */
export type Grammar = {
  readonly vocabulary: Vocabulary
  /** Patterns by the name of the rule they build; `time` are those that stand by themselves. */
  readonly tries: ReadonlyMap<string, TrieNode>
  /** What each rule can begin with. */
  readonly first: ReadonlyMap<string, First>
  /** Words before a bare number or a doubtful word that make it a time. */
  readonly before: ReadonlySet<number>
  readonly table: TimeTable
}

/** Compiles a parsed table. Throws where a rule names what does not exist or begins with itself: a table is code. */
export function compileGrammar(table: TimeTable): Grammar {
  const { vocabulary, wordId } = createVocabulary(table)
  const tries = compileRules(table, wordId)
  const before = new Set(expandForms(table.before).map(wordId))
  const first = firstSets(tries, vocabulary.entries, new Set(Object.keys(table.words)))
  return { vocabulary, tries, first, before, table }
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
