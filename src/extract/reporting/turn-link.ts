import { type Sentence, type Span, UNNAMED_SOURCE } from '../../model/index.js'
import { type Turn, turnAt } from '../discourse/turns.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import type { Link } from './link.js'
import { isMark } from './marks.js'

/** In a transcript, whoever's turn it is says the whole sentence; null in any other text, and where nobody tells who answers. */
export function turnLink(passage: Passage, tree: Tree): Link | null {
  const turn = turnAt(passage.turns, tree.span)
  if (!turn || (turn.speaker === null && !turn.asks)) return null
  const opens = isFirst(passage, turn, tree.span)
  const whole = opens && !turn.asks ? paragraphOf(passage, turn, tree.span[0]) : null
  const last = tree.tokens.findLast((_, at) => !isMark(tree, at)) ?? tree.tokens.at(-1)!
  return {
    source: turn.speaker ?? { name: UNNAMED_SOURCE, actor: null, span: turn.label, at: 0, via: 'words' },
    unnamed: turn.asks,
    cue: [turn.label[1], turn.label[1] + 1],
    covers: () => true,
    content: [tree.span[0], last.end],
    hit: null,
    rank: Number.MIN_SAFE_INTEGER,
    implicit: !opens,
    ...(whole ? { whole } : { background: true }),
  }
}

/** The sentence without the label that opens a turn, which is no part of what is said. */
export function withoutLabel({ turns }: Passage, sentence: Sentence): Sentence {
  const label = turnAt(turns, sentence.span)?.label
  if (!label || sentence.span[0] > label[1]) return sentence
  const tokens = sentence.tokens.filter(({ start, text }) => start > label[1] || (start === label[1] && text !== ':'))
  return { ...sentence, span: [tokens[0]?.start ?? sentence.span[1], sentence.span[1]], tokens }
}

/** Where a sentence stands with the label of its turn before it, so that its reader sees who speaks. */
export function withLabel(passage: Passage, span: Span): Span {
  const turn = turnAt(passage.turns, span)
  return turn && isFirst(passage, turn, span) ? [turn.label[0], span[1]] : span
}

/** What a journalist asks has been told by nobody, and neither has a question behind the dash of an interview («— Вы встречались?»). */
export function isAsked({ text, turns }: Passage, span: Span): boolean {
  if (!/\?["”»’')\]\s]*$/u.test(text.slice(...span))) return false
  const line = text.lastIndexOf('\n', span[0] - 1) + 1
  return (turnAt(turns, span)?.asks ?? false) || DASH.test(text.slice(line, Math.min(line + 4, span[1])))
}

const DASH = /^\s?[–—]\s/u

/** The first paragraph of what is said; null for a word of thanks or welcome. */
function paragraphOf({ text }: Passage, { end }: Turn, start: number): Span | null {
  const written = text.slice(start, end).split('\n', 1)[0]!.trimEnd()
  return written.length > COURTESY ? [start, start + written.length] : null
}

/** "It is a very good question, thank you." tells nothing; in characters. */
const COURTESY = 60

function isFirst({ text }: Passage, { label }: Turn, [start]: Span): boolean {
  return start - label[1] < NEAR && !/[\p{L}\p{N}]/u.test(text.slice(label[1], start).replace(/^\s*\([^()]*\)/u, ''))
}

/** How many characters, and those of an aside ("(as translated)"), may part a label from the words. */
const NEAR = 60
