import { openModel } from '../src/language/annotate/model-file.js'
import { parser } from '../src/language/annotate/parser.js'
import {
  applyAction,
  COUNTS,
  dependentOf,
  headFor,
  isDone,
  LABELLED,
  LEFT,
  look,
  newParse,
  type Parse,
  PLACES,
  RIGHT,
  SHIFT,
  startParse,
} from '../src/language/annotate/transitions.js'
import { wordTypes } from '../src/language/annotate/word-types.js'
import { costs } from './oracle.js'
import { random } from './random.js'
import type { Tree } from './treebank.js'

/** Numbers per decision: places, relations, counts, allowed and free actions as bits, side and relation of the gold arc. */
export const EXAMPLE = PLACES + LABELLED + COUNTS + 4

export type Examples = { readonly numbers: Int32Array; readonly perSentence: Int32Array }

type Given = {
  readonly trees: readonly Tree[]
  readonly labels: readonly string[]
  /** Predicted bundle of every word of `trees`. */
  readonly tags: Int32Array
  /** Bytes of a model to explore with, or null to keep to gold paths. */
  readonly model: Uint8Array | null
  readonly seed: number
}

/** Decisions along parses of the training sentences, most of them as the model so far would go. */
export function examples({ trees, labels, tags, model, seed }: Given): Examples {
  const out = growing()
  const perSentence = new Int32Array(trees.length)
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const chance = random(seed)
  const explore = model === null ? null : explorer(model)
  let first = 0
  trees.forEach(({ words }, s) => {
    const length = words.length
    const before = out.count()
    const gold = Int32Array.from(words, ({ head }) => (head < 0 ? length : head))
    const relations = Int32Array.from(words, ({ deprel }) => numbers.get(deprel) ?? 0)
    const recorder = record({ first, gold, relations, out, chance })
    const free = chance() < 0.1
    if (explore === null || free) {
      const state = newParse()
      startParse(state, length)
      while (!isDone(state)) {
        const [action, relation] = recorder(state, null, () => 0)
        applyAction(state, action, relation)
      }
    } else
      explore(
        words.map((word) => word.form),
        Uint16Array.from(tags.subarray(first, first + length)),
        recorder,
      )
    perSentence[s] = out.count() - before
    first += length
  })
  return { numbers: out.numbers(), perSentence }
}

function explorer(bytes: Uint8Array) {
  const model = openModel(bytes)
  const words = wordTypes(model)
  const parse = parser(model, words)
  return (forms: readonly string[], tags: Uint16Array, choose: Parameters<typeof parse.follow>[3]) => {
    if (words.full()) {
      words.forget()
      parse.forget()
    }
    parse.follow(
      Int32Array.from(forms, (form) => words.typeOf(form)),
      tags,
      forms.length,
      choose,
    )
  }
}

type Recording = {
  readonly first: number
  readonly gold: Int32Array
  readonly relations: Int32Array
  readonly out: ReturnType<typeof growing>
  readonly chance: () => number
}

function record({ first, gold, relations, out, chance }: Recording) {
  const places = new Int32Array(PLACES)
  const labels = new Int32Array(LABELLED)
  const counts = new Int32Array(COUNTS)
  const cost = new Float64Array(3)
  return (state: Parse, scores: Float64Array | null, labelFor: (action: number) => number): [number, number] => {
    costs(state, gold, cost)
    const least = Math.min(cost[SHIFT] as number, cost[LEFT] as number, cost[RIGHT] as number)
    let allowed = 0
    let good = 0
    for (let a = SHIFT; a <= RIGHT; a++) {
      if (Number.isFinite(cost[a])) allowed |= 1 << a
      if (cost[a] === least) good |= 1 << a
    }
    const dependent = dependentOf(state)
    let side = 0
    for (const a of [LEFT, RIGHT]) if (good & (1 << a) && gold[dependent] === headFor(state, a)) side = a
    look(state, places, labels, counts)
    const at = out.room(EXAMPLE)
    const row = out.raw()
    for (let p = 0; p < PLACES; p++) {
      const word = places[p] as number
      row[at + p] = word < 0 ? -1 : word === state.length ? -2 : first + word
    }
    row.set(labels, at + PLACES)
    row.set(counts, at + PLACES + LABELLED)
    row.set([allowed, good, side, side === 0 ? -1 : (relations[dependent] as number)], at + EXAMPLE - 4)
    const action = next(scores, allowed, good, chance)
    if (action === SHIFT) return [SHIFT, -1]
    const right = gold[dependent] === headFor(state, action)
    return [action, scores === null || (right && chance() < 0.3) ? (relations[dependent] as number) : labelFor(action)]
  }
}

function next(scores: Float64Array | null, allowed: number, good: number, chance: () => number): number {
  const among = scores !== null && chance() < 0.95 ? allowed : good
  let best = -1
  for (let a = SHIFT; a <= RIGHT; a++) {
    if (!(among & (1 << a))) continue
    if (best < 0 || (scores ? (scores[a] as number) > (scores[best] as number) : chance() < 0.5)) best = a
  }
  return best
}

function growing() {
  let values = new Int32Array(1 << 22)
  let used = 0
  let rows = 0
  return {
    room(size: number): number {
      if (used + size > values.length) {
        const larger = new Int32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      used += size
      rows++
      return used - size
    },
    raw: () => values,
    count: () => rows,
    numbers: () => values.subarray(0, used),
  }
}
