import type { Span } from '../../model/index.js'

/** A run of text covered by the same spans throughout. */
export type Run = {
  readonly text: string
  /** Indices of the spans that cover it. */
  readonly covers: readonly number[]
  /** Indices of the spans that begin here: anchors. */
  readonly begins: readonly number[]
  /** Indices of the spans that end here, with the signs after them: the place of their number. */
  readonly ends: readonly number[]
}

/** Signs that close what stands before them: a number stands after these, not between. */
const CLOSING = /[.,;:!?…»”’"')\]]{0,8}/y

/** Text as paragraphs of runs, cut wherever a span begins or ends; every UTF-16 unit but the line breaks is in exactly one run. */
export function markedParagraphs(text: string, spans: readonly Span[]): Run[][] {
  const sound = spans.map(([start, end]): Span => [Math.max(0, start), Math.min(text.length, end)])
  const closes = sound.map(([, end]) => closing(text, end))
  const cuts = [...new Set([...sound.flat(), ...closes])].sort((a, b) => a - b)
  const order = sound.map((_, n) => n).sort((a, b) => sound[a]![0] - sound[b]![0])
  const paragraphs: Run[][] = []
  let [nextSpan, nextCut] = [0, 0]
  let open: number[] = []
  let unnumbered: number[] = []
  for (const [from, to] of lines(text)) {
    const runs: Run[] = []
    for (let at = from; at < to; ) {
      while (nextCut < cuts.length && cuts[nextCut]! <= at) nextCut++
      const until = Math.min(to, cuts[nextCut] ?? to)
      open = open.filter((n) => sound[n]![1] > at)
      const begins: number[] = []
      for (; nextSpan < order.length && sound[order[nextSpan]!]![0] <= at; nextSpan++) {
        const n = order[nextSpan]!
        begins.push(n)
        unnumbered.push(n)
        if (sound[n]![1] > at) open.push(n)
      }
      const ends = unnumbered.filter((n) => text.slice(until, closes[n]).trim() === '')
      unnumbered = unnumbered.filter((n) => !ends.includes(n))
      runs.push({ text: text.slice(at, until), covers: [...open].sort((a, b) => a - b), begins, ends })
      at = until
    }
    if (runs.length > 0) paragraphs.push(runs)
  }
  return paragraphs
}

/** Where the signs after a place end. */
function closing(text: string, at: number): number {
  CLOSING.lastIndex = at
  return CLOSING.exec(text) ? CLOSING.lastIndex : at
}

function* lines(text: string): Generator<readonly [number, number]> {
  const breaks = /(?<![ \t])[ \t]*\n\s*/g
  let from = 0
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    if (found.index > from) yield [from, found.index]
    from = breaks.lastIndex
  }
  if (from < text.length) yield [from, text.length]
}
