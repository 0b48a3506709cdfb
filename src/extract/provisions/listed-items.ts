import type { Span } from '../../model/index.js'

/** A list with the paragraph that it stands under. */
export type ListOfItems = { readonly heading: Span; readonly items: readonly Span[] }

const MARKER = /^[ \t]*(?:\(?\d{1,2}[.)]|\(?\p{Ll}\)|[—–•●▪◦·*-])[ \t]+(?=\S)/u
const MOST_LINES = 4000
const MOST_LISTS = 60
const LONGEST_ITEM = 700
const LONGEST_HEADING = 1200

/** The lists of a text, numbered, lettered or under dashes, of two items or more; an item is one line, its marker left out. */
export function listedItems(text: string): readonly ListOfItems[] {
  const lists: { heading: Span; items: Span[] }[] = []
  let heading: Span | null = null
  let open: { heading: Span; items: Span[] } | null = null
  for (const [start, end] of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_HEADING))
    if (line.trim() === '') continue
    const marker = MARKER.exec(line)?.[0]
    if (marker === undefined) {
      heading = [start, Math.min(end, start + LONGEST_HEADING)]
      open = null
    } else if (heading !== null && end - start <= LONGEST_ITEM) {
      if (!open) {
        open = { heading, items: [] }
        lists.push(open)
      }
      open.items.push([start + marker.length, end])
    }
  }
  return lists.filter(({ items }) => items.length > 1).slice(0, MOST_LISTS)
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length && lines.length < MOST_LINES; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    lines.push([start, end])
    start = end + 1
  }
  return lines
}
