import type { First, Rule } from './grammar.js'
import { NUMBERS } from './numbers.js'
import { firstOf } from './pattern.js'
import { SHAPES } from './shapes.js'

/** For every rule, what it can begin with. Throws where a rule begins with itself or names a rule that is not there. */
export function firstSets(
  rules: ReadonlyMap<string, readonly Rule[]>,
  categories: ReadonlySet<string>,
): Map<Rule, First> {
  const names = new Map<string, ReadonlySet<string>>()
  const open = new Set<string>()
  const ofName = (name: string): ReadonlySet<string> => {
    const done = names.get(name)
    if (done) return done
    if (open.has(name)) throw new Error(`The time rule "${name}" begins with itself`)
    open.add(name)
    const all = new Set((rules.get(name) ?? []).flatMap((rule) => ofRule(rule)))
    open.delete(name)
    names.set(name, all)
    return all
  }
  const ofRule = (rule: Rule): string[] =>
    firstOf(rule.elements).keys.flatMap((key) => {
      const name = key.startsWith('<') ? key.slice(1, -1) : ''
      if (rules.has(name)) return [...ofName(name)]
      if (name && !SHAPES[name] && !NUMBERS[name] && !categories.has(name))
        throw new Error(`No time rule, shape or word category "${name}"`)
      return [key]
    })
  return new Map([...rules.values()].flat().map((rule) => [rule, compact(ofRule(rule))]))
}

function compact(keys: readonly string[]): First {
  const words = new Set<number>()
  const categories = new Set<string>()
  let digits = false
  for (const key of keys) {
    const name = key.slice(1, -1)
    if (key.startsWith('w')) words.add(Number(key.slice(1)))
    else if (NUMBERS[name]) {
      digits = true
      for (const category of NUMBERS[name]) categories.add(category)
    } else if (SHAPES[name]) digits = true
    else categories.add(name)
  }
  return { digits, words, categories }
}
