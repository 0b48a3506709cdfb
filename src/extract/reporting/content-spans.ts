import type { Span } from '../../model/index.js'
import type { Tree } from '../tree.js'
import { isMark, isQuoteMark } from './marks.js'

/** The characters of a content: one span a run of tokens, commas and the full stop at its ends left out, its quotation marks kept. */
export function contentSpans(tree: Tree, tokens: readonly number[], without: ReadonlySet<number>): Span[] {
  const kept = tokens.filter((at) => !without.has(at))
  const runs: number[][] = []
  for (const at of kept) {
    const run = runs.at(-1)
    if (run && gapIsMarks(tree, run.at(-1)!, at, without)) run.push(at)
    else runs.push([at])
  }
  return runs.map((run) => trimmed(tree, run)).filter((span) => span !== null)
}

function gapIsMarks(tree: Tree, from: number, to: number, without: ReadonlySet<number>): boolean {
  if (to - from > 3) return false
  for (let at = from + 1; at < to; at++) if (without.has(at) || !isMark(tree, at)) return false
  return true
}

function trimmed(tree: Tree, run: readonly number[]): Span | null {
  let from = run[0]!
  let to = run.at(-1)!
  while (from <= to && isMark(tree, from) && !opens(tree, from)) from++
  while (isQuoteMark(tree, to + 1) && !isSpaceBefore(tree, to + 1)) to++
  while (to >= from && isMark(tree, to) && !closes(tree, to)) to--
  if (from > to) return null
  if (isQuoteMark(tree, from - 1) && !isSpaceBefore(tree, from) && isSpaceBefore(tree, from - 1)) from--
  return [tree.tokens[from]!.start, tree.tokens[to]!.end]
}

/** A mark that belongs to what follows: an opening quotation mark, bracket, hashtag. */
function opens(tree: Tree, at: number): boolean {
  return /["“«„‘'`([]/.test(tree.tokens[at]!.text) && !isSpaceBefore(tree, at + 1)
}

function closes(tree: Tree, at: number): boolean {
  return /["”»“’')\]?!…]$/.test(tree.tokens[at]!.text)
}

function isSpaceBefore(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (!token) return true
  return token.start === 0 || /\s/.test(tree.text[token.start - 1]!)
}
