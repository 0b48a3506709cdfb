import { stringify } from 'csv-stringify/sync'
import type { Table } from '../visit/visit.js'

/** What a spreadsheet takes for the start of a formula, in ASCII and full width (OWASP, “CSV injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/**
 * RFC 4180 CSV with a byte-order mark. Texts that a spreadsheet would run as a formula are defused with an apostrophe,
 * numbers stay numbers; for programs, `defuse: false` leaves every text as it is.
 */
export function csvOf({ columns, rows }: Table, { bom = true, defuse = true } = {}): string {
  const safe = (cell: Table['rows'][number][number]) => {
    if (typeof cell !== 'string') return cell ?? ''
    return defuse && FORMULA.test(cell) ? `'${cell}` : cell
  }
  const records = [[...columns], ...rows].map((row) => row.map(safe))
  return stringify(records, { bom, cast: { boolean: String }, record_delimiter: 'windows' })
}
