import type { Bag } from './bag.js'
import type { Grammar } from './grammar.js'
import type { Item } from './items.js'
import { NUMBERS, numbersAt } from './numbers.js'
import { SHAPES } from './shapes.js'
import type { TrieNode } from './trie.js'

/** What a rule or slot found: up to which item (exclusive), and the fields. */
export type Found = { readonly end: number; readonly bag: Bag }

const NONE: readonly Found[] = []

export type Matcher = { named(name: string, at: number): readonly Found[] }

/** Matches rules on one island; results of named rules are kept, so each is worked out once per position. Longest first. */
export function createMatcher(grammar: Grammar, island: readonly Item[]): Matcher {
  const memo = new Map<string, (readonly Found[] | undefined)[]>()
  const { entries } = grammar.vocabulary

  const slot = (name: string, at: number): readonly Found[] => {
    const item = island[at]!
    if (grammar.tries.has(name)) return named(name, at)
    if (NUMBERS[name]) return numbersAt(name, at, { island, entries })
    if (item.id < 0) {
      const bag = SHAPES[name]?.(item)
      return bag ? [{ end: at + 1, bag }] : NONE
    }
    return meanings(name, at, item)
  }

  const meanings = (category: string, at: number, item: Item): readonly Found[] => {
    let found: Found[] | null = null
    for (const entry of entries[item.id]!) {
      if (entry.category !== category || !entry.rest.every((id, index) => island[at + 1 + index]?.id === id)) continue
      found ??= []
      found.push({ end: at + 1 + entry.rest.length, bag: entry.weak ? { ...entry.fields, weak: true } : entry.fields })
    }
    return found ?? NONE
  }

  const named = (name: string, at: number): readonly Found[] => {
    const item = island[at]
    if (!item) return NONE
    const first = grammar.first.get(name)!
    if (item.id < 0 ? !first.digits : first.words[item.id] === 0) return NONE
    const row = memo.get(name) ?? new Array<readonly Found[] | undefined>(island.length)
    memo.set(name, row)
    const known = row[at]
    if (known) return known
    row[at] = NONE
    const ends = new Map<number, { readonly order: number; readonly bag: Bag }>()
    walk(grammar.tries.get(name)!, at, {}, ends)
    const found = [...ends].map(([end, { bag }]) => ({ end, bag }))
    if (found.length > 1) found.sort((a, b) => b.end - a.end)
    row[at] = found
    return found
  }

  const walk = (node: TrieNode, at: number, bag: Bag, ends: Map<number, { order: number; bag: Bag }>): void => {
    if (node.rule) {
      const best = ends.get(at)
      if (!best || node.rule.order < best.order)
        ends.set(at, { order: node.rule.order, bag: { ...bag, ...node.rule.fields } })
    }
    const item = island[at]
    if (!item) return
    const next = item.id < 0 ? undefined : node.words.get(item.id)
    if (next) walk(next, at + 1, bag, ends)
    for (const edge of node.slots)
      for (const { end, bag: inner } of slot(edge.name, at))
        walk(edge.node, end, edge.into ? { ...bag, [edge.into]: inner } : { ...inner, ...bag }, ends)
  }

  return { named }
}
