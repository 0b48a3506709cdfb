import { csvOf } from '../csv.js'
import { tableOfEvents } from '../events.js'
import type { ExportFormat } from '../format.js'

export const csv: ExportFormat = {
  name: 'csv',
  title: 'CSV',
  specification: 'https://www.rfc-editor.org/rfc/rfc4180',
  type: 'text/csv; charset=utf-8',
  write: (subject) => csvOf(tableOfEvents(subject), { bom: subject.visit.query.get('bom') !== '0' }),
}
