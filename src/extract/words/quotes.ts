import type { Span } from '../../model/index.js'

/** Verbatim words between quotation marks: `inner` without the marks, `outer` with them. */
export type QuotedSpan = { readonly outer: Span; readonly inner: Span; readonly depth: number }

type Open = { readonly at: number; readonly mark: string; readonly close: string }

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‘': '’',
  '"': '"',
  '‹': '›',
  "''": "''",
  '``': "''",
}
const MAX_LENGTH = 4000

/**
 * Quotations in all styles, nested ones too, in text order. One that a paragraph leaves open ends with it if the next paragraph opens with
 * the same mark, as long quotations are set in print; any other is left out.
 */
export function quotesOf(text: string): readonly QuotedSpan[] {
  const found: QuotedSpan[] = []
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (MARKS[unit] === 0) continue
    if (unit === 10 && endsParagraph(text, at)) {
      keepRunningOn(text, at, open, found)
      open.length = 0
      continue
    }
    const mark = markAt(text, at)
    if (mark === null) continue
    const top = open.at(-1)
    if (top && closes(text, at, mark, top.close)) {
      open.pop()
      const end = at + mark.length
      if (at - top.at > top.mark.length && at - top.at < MAX_LENGTH)
        found.push({ outer: [top.at, end], inner: [top.at + top.mark.length, at], depth: open.length })
    } else if (mark in PAIRS && opens(text, at, mark)) {
      if (top?.mark === mark && mark === '“') open.pop()
      open.push({ at, mark, close: PAIRS[mark]! })
    }
    at += mark.length - 1
  }
  return found.sort((a, b) => a.outer[0] - b.outer[0])
}

/** The quotations that touch a stretch of text, among all of a text in order. */
export function quotesTouching(quotes: readonly QuotedSpan[], [start, end]: Span): readonly QuotedSpan[] {
  let [low, high] = [0, quotes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.outer[0] < start - MAX_LENGTH) low = middle + 1
    else high = middle
  }
  const found: QuotedSpan[] = []
  for (let at = low; at < quotes.length && quotes[at]!.outer[0] < end; at++)
    if (quotes[at]!.outer[1] > start) found.push(quotes[at]!)
  return found
}

/** A quotation mark is one character, or two apostrophes as wire services type it. */
function markAt(text: string, at: number): string | null {
  const unit = text[at]!
  if ((unit === "'" || unit === '`') && text[at + 1] === unit) return unit + unit
  return unit in PAIRS || CLOSING.has(unit) ? unit : null
}

const CLOSING = new Set(Object.values(PAIRS))

/** 1 for every character that a mark or a paragraph's end may begin with. */
const MARKS = new Uint8Array(0x10000)
for (const mark of ['\n', "'", '`', ...Object.keys(PAIRS), ...CLOSING]) MARKS[mark.charCodeAt(0)] = 1

/** An empty line, or a line break behind the end of a sentence. */
function endsParagraph(text: string, at: number): boolean {
  return text[at + 1] === '\n' || (at > 0 && /[.?!…»”"’']/.test(text[at - 1]!))
}

function keepRunningOn(text: string, at: number, open: readonly Open[], found: QuotedSpan[]): void {
  const [first] = open
  if (!first || at - first.at < 3 || at - first.at >= MAX_LENGTH) return
  let next = at
  while (next < text.length && next < at + 8 && /\s/.test(text[next]!)) next++
  if (text.startsWith(first.mark, next))
    found.push({ outer: [first.at, at], inner: [first.at + first.mark.length, at], depth: 0 })
}

/** „low” quotes close with “ or ”; an apostrophe inside a word closes nothing. */
function closes(text: string, at: number, mark: string, close: string): boolean {
  if (mark !== close && !(close === '“' && mark === '”')) return false
  return mark !== '’' || !isLetter(text[at + 1])
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== '‘' && mark !== "''") return true
  const next = at + mark.length
  return !isLetter(text[at - 1]) && next < text.length && !/\s/.test(text[next]!)
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
}
