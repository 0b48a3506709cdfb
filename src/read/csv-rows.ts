import { type Info, type Options, parse } from 'csv-parse/sync'

/** The records of a CSV text as lists of cells, and the numbers (from 1) of those that had to be read without their quotation marks. */
export type CsvRows = { readonly rows: readonly (readonly string[])[]; readonly unquoted: readonly number[] }

/** After so many marks out of place they are taken for the writer's way, not for slips. */
const MOST_SLIPS = 50

/**
 * Reads CSV (RFC 4180, relaxed). A quotation mark that never closes, or that the next one closes in the middle of another record, would
 * swallow what follows: its own line is then read as it stands, and the rest as if nothing had been. After fifty such lines quotation
 * marks inside cells are taken as they come, and where one still stays open, all that is left is read line by line.
 */
export function csvRows(text: string, delimiter: string): CsvRows {
  const rows: string[][] = []
  const unquoted: number[] = []
  let rest = Buffer.from(text.replace(/^\uFEFF/, ''))
  for (let slips = 0; rest.length > 0; slips++) {
    const isLast = slips >= MOST_SLIPS
    const { end, isWhole } = quoted(rest, { delimiter, relax_quotes: isLast }, rows)
    if (isWhole) break
    rest = rest.subarray(end)
    const size = isLast ? rest.length : lineEnd(rest)
    const line = rest.subarray(0, size)
    const relaxed = isLast ? [] : many(line, { delimiter, relax_quotes: true })
    rows.push(...relaxed)
    if (relaxed.length === 0)
      for (const cells of many(line, { delimiter, quote: false, escape: null }))
        unquoted.push(rows.push(cells.map(bare)))
    rest = rest.subarray(size)
  }
  return { rows, unquoted }
}

const LOOSE = { relax_column_count: true, skip_empty_lines: true } as const

/** Adds records until a mark is out of place; `end` is the byte after the last good one. */
function quoted(bytes: Buffer, options: Options, rows: string[][]): { end: number; isWhole: boolean } {
  let end = 0
  try {
    parse(bytes, {
      ...LOOSE,
      ...options,
      on_record: (cells: string[], { bytes: read }: Info) => {
        rows.push(cells)
        end = read
        return null
      },
    })
    return { end: bytes.length, isWhole: true }
  } catch {
    return { end, isWhole: false }
  }
}

function many(lines: Buffer, options: Options): string[][] {
  try {
    return parse(lines, { ...LOOSE, ...options, columns: false })
  } catch {
    return []
  }
}

function bare(cell: string): string {
  return cell.trim().replace(/^"/, '').replace(/"$/, '')
}

function lineEnd(bytes: Uint8Array): number {
  const start = bytes.findIndex((byte) => byte !== 10 && byte !== 13)
  const at = bytes.indexOf(10, Math.max(0, start))
  return at < 0 ? bytes.length : at + 1
}
