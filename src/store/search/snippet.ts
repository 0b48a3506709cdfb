import { type RawBuilder, sql } from 'kysely'

// Two private-use characters stand for begin and end of a match on the way from the database.
const BEGIN = '\uE000'
const END = '\uE001'
const OPTIONS = `StartSel=${BEGIN}, StopSel=${END}, MaxWords=32, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "`
const MAX_CHARS = 200_000

/** SQL for the part of a text around the words of a query; read it with `snippetOf`. */
export function headline(text: RawBuilder<unknown>, query: RawBuilder<unknown>): RawBuilder<string> {
  const clean = sql`translate(left(${text}, ${sql.lit(MAX_CHARS)}), ${BEGIN + END}, '')`
  return sql<string>`ts_headline('russian'::regconfig, ${clean}, ${query}, ${OPTIONS})`
}

/** A snippet without signs, and the half-open spans of it that matched. */
export function snippetOf(marked: string): {
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
} {
  const marks: [number, number][] = []
  let snippet = ''
  for (const part of marked.replace(/\s+/g, ' ').trim().split(BEGIN)) {
    const end = part.indexOf(END)
    if (end > 0) marks.push([snippet.length, snippet.length + end])
    snippet += part.replace(END, '')
  }
  return { snippet, marks }
}
