import type { Bag } from './bag.js'
import type { Grammar, Rule } from './grammar.js'
import type { Item } from './items.js'
import { NUMBERS, numbersAt } from './numbers.js'
import type { Element } from './pattern.js'
import { SHAPES } from './shapes.js'

/** What a rule or slot found: up to which item, and the fields. */
export type Found = { readonly end: number; readonly bag: Bag }

type Found1 = readonly Found[]
const NONE: Found1 = []

/** Matches rules on one island; results of named rules are kept, so each is worked out once per position. */
export function createMatcher(grammar: Grammar, island: readonly Item[]) {
  const memo = new Map<string, Found1>()
  const { entries } = grammar.vocabulary

  const slot = (name: string, at: number): Found1 => {
    const item = island[at]
    if (!item) return NONE
    if (grammar.rules.has(name)) return named(name, at)
    if (NUMBERS[name]) return numbersAt(name, at, { island, entries })
    const shape = SHAPES[name]
    if (shape && item.id < 0) {
      const bag = shape(item)
      return bag ? [{ end: at + 1, bag }] : NONE
    }
    return item.id < 0 ? NONE : meanings(name, at, item)
  }

  const meanings = (category: string, at: number, item: Item): Found1 => {
    const found: Found[] = []
    for (const entry of entries[item.id]!) {
      if (entry.category !== category) continue
      if (entry.rest.every((id, index) => island[at + 1 + index]?.id === id))
        found.push({
          end: at + 1 + entry.rest.length,
          bag: entry.weak ? { ...entry.fields, weak: true } : entry.fields,
        })
    }
    return found
  }

  const named = (name: string, at: number): Found1 => {
    const key = `${name} ${at}`
    const known = memo.get(key)
    if (known) return known
    memo.set(key, NONE)
    const ends = new Map<number, Bag>()
    for (const rule of grammar.rules.get(name)!) {
      if (!canBegin(rule, at)) continue
      sequence(rule.elements, 0, at, rule.fields, (end, bag) => {
        if (end > at && !ends.has(end)) ends.set(end, bag)
      })
    }
    const found = [...ends].map(([end, bag]) => ({ end, bag })).sort((a, b) => b.end - a.end)
    memo.set(key, found)
    return found
  }

  const canBegin = (rule: Rule, at: number): boolean => {
    const item = island[at]!
    const first = grammar.first.get(rule)!
    if (item.id < 0) return first.digits
    return first.words.has(item.id) || entries[item.id]!.some((entry) => first.categories.has(entry.category))
  }

  const sequence = (
    elements: readonly Element[],
    index: number,
    at: number,
    bag: Bag,
    done: (end: number, bag: Bag) => void,
  ): void => {
    const element = elements[index]
    if (!element) {
      done(at, bag)
      return
    }
    if (element.is === 'choice') {
      for (const option of element.options)
        sequence(option, 0, at, bag, (end, inner) => sequence(elements, index + 1, end, inner, done))
      return
    }
    const item = island[at]
    if (!item || (element.glued && !item.glued)) return
    if (element.is === 'word') {
      if (item.id === element.id) sequence(elements, index + 1, at + 1, bag, done)
      return
    }
    for (const { end, bag: inner } of slot(element.name, at))
      sequence(elements, index + 1, end, element.into ? { ...bag, [element.into]: inner } : merged(bag, inner), done)
  }

  return { named }
}

/** Fields of the rule and of earlier slots stand before those of later ones. */
function merged(bag: Bag, inner: Bag): Bag {
  return { ...inner, ...bag }
}
