import type { Model } from './model-file.js'
import { type Scorer, scorer } from './scorer.js'
import {
  allows,
  applyAction,
  COUNT_VALUES,
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
} from './transitions.js'
import type { WordTypes } from './word-types.js'

/** First-layer rows that are kept, 25 MB for each language of a thread. */
const ROOM = 96_000

/** Greedy transition parser; `kinds` gives each word a number that stands for word and bundle together. */
export type Parser = {
  parse(types: Int32Array, tags: Uint16Array, length: number): Parse
  /** As `parse`, with a say in each step: training explores with it. */
  follow(types: Int32Array, tags: Uint16Array, length: number, choose: Choose): Parse
  forget(): void
}

/** Given the state, the scores of shift, left and right, and a way to label an arc: what to do. */
export type Choose = (state: Parse, scores: Float64Array, labelFor: (action: number) => number) => [number, number]

export function parser(model: Model, words: WordTypes): Parser {
  const net = scorer(model, {
    name: 'parser',
    vectorOf: words.parseVector,
    places: PLACES,
    room: ROOM,
    outputs: ['actions', 'left', 'right'],
  })
  const { bundles, labels: relations } = model.meta
  const actions = net.output('actions')
  const labeller = labelChooser(model, net)
  const kinds = kindNumbers()
  const { rows } = net
  const scores = new Float64Array(3)
  const places = new Int32Array(PLACES)
  const labels = new Int32Array(LABELLED)
  const counts = new Int32Array(COUNTS)
  const state = newParse()
  const tagsAt = 1 + 2 * PLACES
  const labelsAt = tagsAt + PLACES * bundles.length
  const countsAt = labelsAt + LABELLED * (relations.length + 1)
  let kindOf = new Int32Array(512)

  const gather = (types: Int32Array, tags: Uint16Array, length: number) => {
    look(state, places, labels, counts)
    rows[0] = net.rowOf(0)
    for (let p = 0; p < PLACES; p++) {
      const word = places[p] as number
      if (word < 0) rows[1 + p] = net.rowOf(1 + p)
      else if (word === length) rows[1 + p] = net.rowOf(1 + PLACES + p)
      else {
        const base = tagsAt + p * bundles.length + (tags[word] as number)
        rows[1 + p] = net.wordRow(kindOf[word] as number, types[word] as number, p, base)
      }
    }
    for (let i = 0; i < LABELLED; i++) {
      const label = labels[i] as number
      rows[1 + PLACES + i] = net.rowOf(labelsAt + i * (relations.length + 1) + label + 1)
    }
    for (let i = 0; i < COUNTS; i++) {
      rows[1 + PLACES + LABELLED + i] = net.rowOf(countsAt + i * COUNT_VALUES + (counts[i] as number))
    }
    net.sum(1 + PLACES + LABELLED + COUNTS)
    for (let a = SHIFT; a <= RIGHT; a++) scores[a] = actions.score(a)
  }

  const begin = (types: Int32Array, tags: Uint16Array, length: number) => {
    if (kindOf.length < length) kindOf = new Int32Array(length * 2)
    for (let i = 0; i < length; i++) kindOf[i] = kinds.numberOf((types[i] as number) * 4096 + (tags[i] as number))
    net.makeRoom(length, kinds.count())
    startParse(state, length)
  }

  const label = (tags: Uint16Array, length: number, action: number) => {
    const head = headFor(state, action)
    return labeller(action, tags[dependentOf(state)] as number, head === length ? -1 : (tags[head] as number))
  }

  return {
    parse(types, tags, length) {
      begin(types, tags, length)
      while (!isDone(state)) {
        if (state.depth === 1) {
          applyAction(state, SHIFT, -1)
          continue
        }
        gather(types, tags, length)
        const action = bestAllowed(state, scores)
        applyAction(state, action, action === SHIFT ? -1 : label(tags, length, action))
      }
      return state
    },
    follow(types, tags, length, choose) {
      begin(types, tags, length)
      while (!isDone(state)) {
        gather(types, tags, length)
        const [action, relation] = choose(state, scores, (arc) => label(tags, length, arc))
        applyAction(state, action, relation)
      }
      return state
    },
    forget() {
      kinds.clear()
      net.forget()
    },
  }
}

function bestAllowed(state: Parse, scores: Float64Array): number {
  let best = -1
  for (let a = SHIFT; a <= RIGHT; a++) {
    if (allows(state, a) && (best < 0 || (scores[a] as number) > (scores[best] as number))) best = a
  }
  return best
}

/** Chooses among the relations that training saw between two parts of speech on that side. */
function labelChooser(model: Model, net: Scorer) {
  const { bundles } = model.meta
  const tags = [...new Set(bundles.map((bundle) => bundle.split('|', 1)[0] as string))].sort()
  const partOf = Int32Array.from(bundles, (bundle) => tags.indexOf(bundle.split('|', 1)[0] as string))
  const starts = model.u32('labels.starts')
  const members = model.u16('labels.members')
  const outputs = [net.output('left'), net.output('right')] as const
  const parts = tags.length
  return (action: number, dependent: number, head: number): number => {
    if (head < 0) return 0
    const cell = ((action === LEFT ? 0 : parts) + (partOf[head] as number)) * parts + (partOf[dependent] as number)
    const options = members.subarray(starts[cell], starts[cell + 1])
    if (options.length === 1) return options[0] as number
    return outputs[action === LEFT ? 0 : 1].best(options)
  }
}

function kindNumbers() {
  const numbers = new Map<number, number>()
  return {
    numberOf(key: number): number {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    count: () => numbers.size,
    clear: () => numbers.clear(),
  }
}
