import { candidateKey, LONGEST_ENDING } from '../src/language/annotate/candidates.js'
import { plainWord, shapeOf } from '../src/language/annotate/word-features.js'
import type { Dictionary } from './dictionary.js'
import type { Tree } from './treebank.js'

export type CandidateTable = {
  readonly keys: number[]
  /** Number of the set of each key. */
  readonly sets: number[]
  readonly members: number[][]
  /** Set of a word as the runtime finds it. */
  setOf(form: string): number
}

/** A word seen less often is judged as one never seen, so that training meets what unknown words look like. */
const ENOUGH = 4

type Counts = Map<number, number>
type BundleOf = (upos: string, feats: string) => number

/** Which bundles a word or an ending can have, counted over the training sentences and the words of a dictionary. */
export function candidateTable(trees: readonly Tree[], dictionary: Dictionary, bundleOf: BundleOf): CandidateTable {
  const counted = new Map<number, Counts>()
  const types = new Map<number, number>()
  const wholes = new Map<number, string>()
  const seen = new Set<string>()
  for (const tree of trees) {
    for (const { form, upos, feats } of tree.words) {
      const plain = plainWord(form)
      const keys = keysOf(form, plain)
      wholes.set(keys[0] as number, plain)
      for (const key of keys) add(counted, key, bundleOf(upos, feats), 1)
      if (seen.has(plain)) continue
      seen.add(plain)
      for (const key of keys) types.set(key, (types.get(key) ?? 0) + 1)
    }
  }
  for (const plain of dictionary.words()) {
    const options = dictionary.options(plain)
    if (options.length === 0) continue
    const keys = keysOf(plain, plain)
    wholes.set(keys[0] as number, plain)
    for (const key of keys.slice(1)) {
      for (const bundle of options) add(counted, key, bundle, 1)
      types.set(key, (types.get(key) ?? 0) + 1)
    }
  }
  const list = memberLists()
  const endings = new Map<number, number>()
  for (const [key, counts] of [...counted].sort((a, b) => a[0] - b[0])) {
    if (!wholes.has(key) && (types.get(key) as number) >= 2) endings.set(key, list.numberOf(likely(counts)))
  }
  const setOf = (form: string): number => {
    const plain = plainWord(form)
    const keys = keysOf(form, plain)
    const options = dictionary.options(plain)
    const counts = counted.get(keys[0] as number)
    const enough = counts !== undefined && total(counts) >= ENOUGH
    const own = enough ? [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([bundle]) => bundle) : []
    if (options.length > 0 || enough) return list.numberOf([...new Set([...own, ...options])].slice(0, 64))
    for (const key of keys.slice(1)) {
      const set = endings.get(key)
      if (set !== undefined) return set
    }
    return 0
  }
  const kept = new Map(endings)
  /** Does the word's own set say more than that of its ending? Two needless candidates do not pay for an entry. */
  const tells = (set: number, form: string): boolean => {
    const ending = firstEnding(form, endings)
    if (ending === set) return false
    const given = list.members[ending ?? 0] as number[]
    const own = list.members[set] as number[]
    return own.length + 2 < given.length || own.some((bundle) => !given.includes(bundle))
  }
  for (const [key, plain] of wholes) {
    const set = setOf(plain)
    const capital = plain.slice(0, 1).toUpperCase() + plain.slice(1)
    if (tells(set, plain) || tells(set, capital)) kept.set(key, set)
  }
  return byUse(trees, kept, list.members)
}

/** Numbers the sets by how often training meets them: the first `CLASSES` are features of a word. */
function byUse(
  trees: readonly Tree[],
  kept: ReadonlyMap<number, number>,
  members: readonly number[][],
): CandidateTable {
  const find = (form: string): number => {
    for (const key of keysOf(form, plainWord(form))) {
      const set = kept.get(key)
      if (set !== undefined) return set
    }
    return 0
  }
  const uses = members.map(() => 0)
  for (const { words } of trees) for (const { form } of words) uses[find(form)] = (uses[find(form)] ?? 0) + 1
  const order = members
    .map((_, i) => i)
    .sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : (uses[b] as number) - (uses[a] as number)))
  const number = new Map(order.map((old, i) => [old, i]))
  const keys = [...kept.keys()].sort((a, b) => a - b)
  return {
    keys,
    sets: keys.map((key) => number.get(kept.get(key) as number) as number),
    members: order.map((old) => members[old] as number[]),
    setOf: (form) => number.get(find(form)) as number,
  }
}

function firstEnding(form: string, endings: ReadonlyMap<number, number>): number | undefined {
  for (const key of keysOf(form, plainWord(form)).slice(1)) {
    const set = endings.get(key)
    if (set !== undefined) return set
  }
  return undefined
}

/** Keys from the most to the least telling: the word, its endings, its shape alone. */
function keysOf(form: string, plain: string): number[] {
  const shape = shapeOf(form)
  const keys = [candidateKey(plain, 'whole', 0)]
  for (let n = Math.min(LONGEST_ENDING, plain.length); n > 0; n--) keys.push(candidateKey(plain, n, shape))
  keys.push(candidateKey('', 0, shape))
  return keys
}

function likely(counts: Counts): number[] {
  const all = total(counts)
  return [...counts]
    .filter(([, count]) => count * 2000 > all)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 48)
    .map(([bundle]) => bundle)
}

function memberLists() {
  const members: number[][] = [[0]]
  const numbers = new Map<string, number>([['0', 0]])
  return {
    members,
    numberOf(list: number[]): number {
      const key = list.join(',')
      const known = numbers.get(key)
      if (known !== undefined) return known
      members.push(list)
      numbers.set(key, members.length - 1)
      return members.length - 1
    },
  }
}

function total(counts: Counts): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function add(counted: Map<number, Counts>, key: number, bundle: number, count: number): void {
  const counts = counted.get(key) ?? new Map<number, number>()
  counts.set(bundle, (counts.get(bundle) ?? 0) + count)
  counted.set(key, counts)
}
