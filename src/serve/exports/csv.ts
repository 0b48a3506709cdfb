import { stringify } from 'csv-stringify/sync'
import type { Table } from '../visit.js'

/** RFC 4180 CSV with a byte-order mark; cells that a spreadsheet would run as a formula are defused. */
export function csvOf({ columns, rows }: Table): string {
  return stringify(
    [columns, ...rows].map((row) => row.map((cell) => cell ?? '')),
    {
      bom: true,
      cast: { boolean: String },
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  )
}
