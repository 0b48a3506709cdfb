import type { Coverage } from '../../model/index.js'

/** Spans of one source in order of time, those that overlap or touch as one; a span without a length is none. */
export function joinedSpans(spans: readonly Coverage[]): Coverage[] {
  const sorted = spans
    .map((span) => ({ span, from: Date.parse(span.from), to: Date.parse(span.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const joined: { span: Coverage; to: number }[] = []
  for (const { span, from, to } of sorted) {
    const last = joined.at(-1)
    if (!last || last.to < from) joined.push({ span, to })
    else if (last.to < to) {
      last.span = { ...last.span, to: span.to }
      last.to = to
    }
  }
  return joined.map(({ span }) => span)
}
