/** A complete JSON object of an array, with its place in the text. */
export type JsonPart = { readonly json: string; readonly at: number }

/** What a scan found: the complete objects, where an incomplete one starts (-1 when none does), and where it stopped. */
export type JsonParts = { readonly parts: readonly JsonPart[]; readonly brokenAt: number; readonly end: number }

/**
 * The objects of the array that starts at `start` (the offset of its `[`), up to its end or the end of the text:
 * how the good items of a truncated file are kept. One pass, no recursion.
 */
export function objectsOf(text: string, start: number): JsonParts {
  const parts: JsonPart[] = []
  let depth = 0
  let opened = -1
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth === 0) opened = at
      depth++
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (depth === 0) return { parts, brokenAt: -1, end: at }
      depth--
      if (depth === 0) parts.push({ json: text.slice(opened, at + 1), at: opened })
    }
  }
  return { parts, brokenAt: depth > 0 ? opened : text.length, end: text.length }
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN_BRACE = 123
const CLOSE_BRACE = 125
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) return at
  }
  return text.length
}

/** The value, or undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An object with string keys, or null. */
export function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

/** A string with something in it, or null; numbers are written out. */
export function words(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
