import type { Span } from '../../model/index.js'

/** A text to set beside others, with where it speaks of each point: a list of spans per point, empty where it is silent. */
export type Pointed = {
  readonly text: string
  readonly points: readonly (readonly Span[])[]
}

/**
 * Texts side by side in rows that begin where a text speaks of the same point as the first one: per row the stretch of each text, null where it
 * has none. The stretches of a text are all of it, in its own order, cut between sentences; points told in another order do not begin a row.
 */
export function alignedTexts(texts: readonly Pointed[]): (Span | null)[][] {
  const [first, ...others] = texts
  if (!first) return []
  const begun = sentencesOf(first)
  const anchors = others.map((other) => new Map(inOrder(pairsOf(first, begun, other))))
  const places = [...new Set(anchors.flatMap((of) => [...of.keys()]))].sort((a, b) => a - b)
  const starts = [texts.map(() => 0), ...places.map((at) => [at, ...anchors.map((of) => of.get(at) ?? null)])]
  const stretch = (row: number, n: number): Span | null => {
    const from = starts[row]![n]!
    const to = starts.slice(row + 1).find((later) => later[n] !== null)?.[n] ?? texts[n]!.text.length
    return from === null || to <= from ? null : [from, to]
  }
  return starts.map((_, row) => texts.map((_, n) => stretch(row, n))).filter((row) => row.some((part) => part !== null))
}

type Pair = readonly [number, number]

/** Where both speak of a point: the beginnings of the two sentences. */
function pairsOf(first: Pointed, begun: readonly number[], other: Pointed): Pair[] {
  const there = sentencesOf(other)
  return first.points.flatMap(([here], n): Pair[] => {
    const [theirs] = other.points[n] ?? []
    return here && theirs ? [[before(begun, here[0]), before(there, theirs[0])]] : []
  })
}

/** The most pairs that ascend on both sides. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const chains: Pair[][] = []
  for (const pair of sorted) {
    const longest = chains
      .filter((chain) => chain.at(-1)![0] < pair[0] && chain.at(-1)![1] < pair[1])
      .reduce<Pair[]>((best, chain) => (chain.length > best.length ? chain : best), [])
    chains.push([...longest, pair])
  }
  return chains.reduce<Pair[]>((best, chain) => (chain.length > best.length ? chain : best), [])
}

/** An end of a line, or a stop after a word of more than three letters: after a shorter one it may be of an abbreviation, and a longer row does no harm. */
const STOP = /(?<=[\p{L}\p{N}]{4})[.!?…]{1,3}["”»’')\]]{0,3}\s+|\n\s*/gu

/** Where sentences begin, but for those that would begin within a point. (`Intl.Segmenter` takes quadratic time: it copies the text for each sentence.) */
function sentencesOf({ text, points }: Pointed): number[] {
  const spans = points.flat()
  const ends = [...text.matchAll(STOP)].map((found) => found.index + found[0].length)
  return [0, ...ends].filter((at) => at < text.length && !spans.some(([from, to]) => from < at && at < to))
}

/** The last of ascending places that is not after another. */
function before(places: readonly number[], at: number): number {
  return places.findLast((place) => place <= at) ?? 0
}
