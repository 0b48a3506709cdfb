import type { Span } from '../model/index.js'

/** Verbatim words between quotation marks: `inner` without the marks, `outer` with them. */
export type QuotedSpan = { readonly outer: Span; readonly inner: Span; readonly depth: number }

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‘': '’', '"': '"', '‹': '›' }
const MAX_LENGTH = 4000

/** Quotations in all styles, nested ones too, in text order; an unclosed quote ends with its paragraph and is left out. */
export function quotesOf(text: string): readonly QuotedSpan[] {
  const found: QuotedSpan[] = []
  const open: { at: number; close: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit === '\n' && text[at + 1] === '\n') open.length = 0
    const top = open.at(-1)
    if (top && closes(text, at, unit, top.close)) {
      open.pop()
      if (at - top.at > 1 && at - top.at < MAX_LENGTH)
        found.push({ outer: [top.at, at + 1], inner: [top.at + 1, at], depth: open.length })
    } else if (unit in PAIRS && opens(text, at, unit)) open.push({ at, close: PAIRS[unit]! })
  }
  return found.sort((a, b) => a.outer[0] - b.outer[0])
}

/** „low” quotes close with “ or ”; an apostrophe inside a word closes nothing. */
function closes(text: string, at: number, unit: string, close: string): boolean {
  if (unit !== close && !(close === '“' && unit === '”')) return false
  return unit !== '’' || !isLetter(text[at + 1])
}

function opens(text: string, at: number, unit: string): boolean {
  if (unit !== '"' && unit !== '‘') return true
  return !isLetter(text[at - 1]) && at + 1 < text.length && !/\s/.test(text[at + 1]!)
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
}
