import type { Document } from '../model/index.js'

/** Weights of words by key; unit length. */
export type StoryVector = ReadonlyMap<string, number>

const LEAD = 4000
const STEM = 5
const NAME_STEM = 8
const NAME = 4
const NUMBER = 2
const PAIR = 0.7
const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu
const SENTENCE_START = /(?:^|[.!?…]\s+|["“«]\s*)$/u

/**
 * Documents as vectors of word stems and stem pairs (log frequency, inverse document frequency to the power 1.5), in
 * which names and numbers weigh most: they tell one arrest, quake or transfer from the next.
 */
export function storyVectors(documents: readonly Document[]): readonly StoryVector[] {
  const counts = documents.map(countsOf)
  const spread = new Map<string, number>()
  for (const count of counts) for (const key of count.keys()) spread.set(key, (spread.get(key) ?? 0) + 1)
  return counts.map((count) => unit(weighted(count, spread, documents.length)))
}

function countsOf({ title, text }: Document): Map<string, number> {
  const words = `${title && !text.startsWith(title) ? `${title}\n` : ''}${text.slice(0, LEAD)}`
  const counts = new Map<string, number>()
  const add = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight)
  let previous: string | null = null
  for (const { 0: word, index } of words.matchAll(WORD)) {
    const number = /^\d/.test(word)
    if (!number && word.length < 3) {
      previous = null
      continue
    }
    const name = /^\p{Lu}/u.test(word) && !SENTENCE_START.test(words.slice(Math.max(0, index - 3), index))
    const key = number ? word : word.toLowerCase().slice(0, name ? NAME_STEM : STEM)
    add(key, number ? NUMBER : name ? NAME : 1)
    if (previous !== null) add(`${previous} ${key}`, PAIR)
    previous = key
  }
  return counts
}

function weighted(
  counts: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
  total: number,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const [key, count] of counts) {
    const among = spread.get(key) ?? 1
    // What one document alone says cannot join it to another.
    if (among < 2) continue
    weights.set(key, (count >= 1 ? 1 + Math.log(count) : count) * Math.log(total / among) ** 1.5)
  }
  return weights
}

function unit(weights: Map<string, number>): StoryVector {
  const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return new Map([...weights].map(([key, weight]) => [key, weight / norm]))
}

/** Cosines of all pairs, through an index of shared keys; `[i][j]`. */
export function cosines(vectors: readonly StoryVector[]): readonly Float64Array[] {
  const holders = new Map<string, [number, number][]>()
  vectors.forEach((vector, at) => {
    for (const [key, weight] of vector) {
      const list = holders.get(key)
      if (list) list.push([at, weight])
      else holders.set(key, [[at, weight]])
    }
  })
  const matrix = vectors.map(() => new Float64Array(vectors.length))
  for (const list of holders.values())
    for (const [i, a] of list) {
      const row = matrix[i]
      if (row) for (const [j, b] of list) row[j] = (row[j] ?? 0) + a * b
    }
  return matrix
}
