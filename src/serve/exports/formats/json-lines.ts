import type { ExportFormat } from '../format.js'

export const jsonLines: ExportFormat = {
  name: 'jsonl',
  title: 'JSON Lines',
  specification: 'https://jsonlines.org',
  type: 'application/jsonl; charset=utf-8',
  write: ({ events }) => events.map((event) => `${JSON.stringify(event)}\n`).join(''),
}
