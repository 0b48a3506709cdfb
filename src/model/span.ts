/** A half-open range `[start, end)` of UTF-16 offsets into a document's `text`. */
export type Span = readonly [start: number, end: number]

/** The words that a span covers; of a longer one no more than the first `most` characters. */
export function textOf(text: string, [start, end]: Span, most = Infinity): string {
  return text.slice(start, Math.min(end, start + most))
}

/** Do two spans share at least one character? */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Does `outer` contain all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
