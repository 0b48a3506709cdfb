import type { Entry } from './items.js'
import { NUMBERS } from './numbers.js'
import { SHAPES } from './shapes.js'
import type { TrieNode } from './trie.js'

/** What a rule can begin with: digits, and words by their number in the vocabulary. */
export type First = { readonly digits: boolean; readonly words: Uint8Array }

/** For every rule name, what it can begin with. Throws where a rule begins with itself or names what is not there. */
export function firstSets(
  tries: ReadonlyMap<string, TrieNode>,
  entries: readonly (readonly Entry[])[],
  categories: ReadonlySet<string>,
): Map<string, First> {
  const sets = new Map<string, First>()
  const open = new Set<string>()
  const ofName = (name: string): First => {
    const done = sets.get(name)
    if (done) return done
    if (open.has(name)) throw new Error(`The time rule "${name}" begins with itself`)
    open.add(name)
    const first = ofNode(tries.get(name)!)
    open.delete(name)
    sets.set(name, first)
    return first
  }
  const ofNode = (node: TrieNode): First => {
    const words = new Uint8Array(entries.length)
    let digits = false
    for (const id of node.words.keys()) words[id] = 1
    for (const { name } of node.slots) {
      const first = ofSlot(name)
      digits ||= first.digits
      for (let id = 0; id < words.length; id++) words[id]! |= first.words[id]!
    }
    return { digits, words }
  }
  const slots = new Map<string, First>()
  const ofSlot = (name: string): First => {
    const known = slots.get(name)
    if (known) return known
    const first = tries.has(name) ? ofName(name) : ofWords(name)
    slots.set(name, first)
    return first
  }
  const ofWords = (name: string): First => {
    if (!NUMBERS[name] && !SHAPES[name] && !categories.has(name))
      throw new Error(`No time rule, number or word category "${name}"`)
    const words = new Uint8Array(entries.length)
    for (const category of NUMBERS[name] ?? [name]) for (const id of byCategory.get(category) ?? []) words[id] = 1
    return { digits: Boolean(NUMBERS[name] ?? SHAPES[name]), words }
  }
  const byCategory = new Map<string, number[]>()
  entries.forEach((list, id) => {
    for (const { category } of list) {
      const ids = byCategory.get(category)
      if (ids) ids.push(id)
      else byCategory.set(category, [id])
    }
  })
  for (const name of tries.keys()) ofName(name)
  for (const node of tries.values()) checkSlots(node, (name) => slots.has(name) || ofSlot(name))
  return sets
}

function checkSlots(node: TrieNode, check: (name: string) => unknown): void {
  for (const { name, node: next } of node.slots) {
    check(name)
    checkSlots(next, check)
  }
  for (const next of node.words.values()) checkSlots(next, check)
}
