import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { type QuotedSpan, quotesTouching } from '../words/quotes.js'
import { contentSpans } from './content-spans.js'
import { range } from './range.js'
import type { Report } from './report.js'

/** "Sanders: …" at the start of a line, and "“…” ― Ana Diaz" behind a quotation: a name with nothing but a colon or dash for a verb. */
export function labelReport(tree: Tree, at: number, quotes: readonly QuotedSpan[], lexicon: Lexicon): Report | null {
  // "Abkhazia: how the republic lives" is a topic.
  if (tree.low[at] === ':' && at === 1 && lexicon.is('questions', tree.low[at + 1] ?? '')) return null
  if (tree.low[at] === ':' && at > 0 && at <= LONGEST) return leading(tree, at)
  return DASHES.has(tree.low[at]!) ? signing(tree, at, quotes) : null
}

const LONGEST = 5
const DASHES = new Set(['―', '—', '–', '--'])

function leading(tree: Tree, colon: number): Report | null {
  const { start } = tree.tokens[0]!
  const before = tree.text.slice(Math.max(0, start - 2), start)
  if (start > 0 && !before.endsWith('\n') && !/^["“'«]$/.test(tree.tokens[0]!.text)) return null
  const name = range(/^["“'«]$/.test(tree.tokens[0]!.text) ? 1 : 0, colon)
  if (name.length === 0 || !name.every((at) => isNamed(tree, at) && tree.tokens[at]!.upos === 'PROPN')) return null
  const tokens = range(colon + 1, tree.tokens.length)
  if (!tokens.some((at) => ['VERB', 'AUX'].includes(tree.tokens[at]!.upos))) return null
  const content = contentSpans(tree, tokens, new Set())
  return content.length === 0 ? null : { ...cited(tree, name, colon), content, tokens }
}

function signing(tree: Tree, dash: number, quotes: readonly QuotedSpan[]): Report | null {
  const { start } = tree.tokens[dash]!
  const signed = quotesTouching(quotes, [start - 4, start]).find(
    ({ outer }) => outer[1] <= start && outer[1] >= start - 3,
  )
  const name: number[] = []
  for (let at = dash + 1; at < tree.tokens.length && isNamed(tree, at) && !isBreak(tree, at); at++) name.push(at)
  const next = dash + 1 + name.length
  // "– EU’s Kallas", "– US senator": only the beginning of whoever signs.
  if (next < tree.tokens.length && !isBreak(tree, next) && tree.tokens[next]!.upos !== 'PUNCT') return null
  if (!signed || name.length === 0 || name.length > LONGEST || !name.some((at) => isNoun(tree, at))) return null
  return { ...cited(tree, name, dash), content: [signed.outer], tokens: [] }
}

function cited(tree: Tree, name: readonly number[], mark: number): Omit<Report, 'content' | 'tokens'> {
  return {
    head: mark,
    source: name.find((at) => !name.includes(tree.tokens[at]!.head)) ?? name[0]!,
    sourceSpan: [tree.tokens[name[0]!]!.start, tree.tokens[name.at(-1)!]!.end],
    cue: [tree.tokens[mark]!.start, tree.tokens[mark]!.end],
    spoken: true,
  }
}

function isNamed(tree: Tree, at: number): boolean {
  return /^\p{Lu}[\p{L}.'’-]*$/u.test(tree.tokens[at]!.text)
}

function isNoun(tree: Tree, at: number): boolean {
  return tree.tokens[at]!.upos === 'PROPN' || tree.tokens[at]!.upos === 'NOUN'
}

function isBreak(tree: Tree, at: number): boolean {
  return /\n/.test(tree.text.slice(tree.tokens[at - 1]!.end, tree.tokens[at]!.start))
}
