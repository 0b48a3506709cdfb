import { isLower } from './char-class.js'
import type { Piece } from './scan-tokens.js'

/**
 * Cuts a text at blank lines and at line ends that are no mere wrapping, because headings, bylines and posts
 * have no full stop. A line that goes on with a small letter, or that belongs to a block of even lines, is wrapped.
 */
export function paragraphs(text: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  let line = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    if (!wraps(text, [line, end])) {
      if (end > start) found.push([start, end])
      start = end + 1
    }
    line = end + 1
  }
  if (start < text.length) found.push([start, text.length])
  return found
}

function wraps(text: string, [from, end]: Piece): boolean {
  let next = end + 1
  while (next < text.length && (text[next] === ' ' || text[next] === '\t')) next++
  if (next >= text.length || text[next] === '\n' || text[next] === '\r') return false
  const length = end - from
  if (length === 0) return false
  if (isLower(text, next)) return true
  if (length < 55 || length > 100 || next !== end + 1 || /[.!?…:;»"”)]/u.test(lastOf(text, end))) return false
  const stop = text.indexOf('\n', next)
  const following = (stop === -1 ? text.length : stop) - next
  return following <= 100 && text.charCodeAt(next) > 0x2f
}

function lastOf(text: string, end: number): string {
  return (text[end - 1] === '\r' ? text[end - 2] : text[end - 1]) ?? ''
}
