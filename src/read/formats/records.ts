import { parse } from 'csv-parse/sync'
import type { Document, Unreadable } from '../../model/index.js'
import { objectsOf, parseJson, record } from '../json-objects.js'
import type { Format, Input, Parts, ReadOptions } from '../options.js'
import { readRecord } from '../record-fields.js'

/** JSON Lines: one document a line. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  recognise: ({ head, text }) => {
    const line = text.slice(0, 200_000).trimStart().split('\n', 1)[0]?.trim() ?? ''
    return head.startsWith('{') && line.endsWith('}') && record(parseJson(line)) !== null
  },
  read(input, options) {
    const lines = input.text.split('\n')
    const rows = lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [{ value: parseJson(line), name: `Line ${index + 1}` }],
    )
    return readRows(rows, input, options)
  },
}

/** A JSON array of objects, or an object that holds one; the complete objects of a truncated array. */
export const jsonArray: Format = {
  name: 'JSON records',
  recognise: ({ head }) =>
    /^\[\s*(\{|\])/.test(head) ||
    /^\{\s*"(items|documents|articles|posts|results|data|messages|events)"\s*:\s*\[/.test(head),
  read(input, options) {
    const start = input.text.indexOf('[')
    const whole = input.text.trimStart().startsWith('[') ? parseJson(input.text) : undefined
    if (Array.isArray(whole))
      return readRows(
        whole.map((value, index) => ({ value, name: `Record ${index + 1}` })),
        input,
        options,
      )
    const { parts, brokenAt } = objectsOf(input.text, start)
    const rows = parts.map((part, index) => ({ value: parseJson(part.json), name: `Record ${index + 1}` }))
    const read = readRows(rows, input, options)
    if (brokenAt < 0) return read
    const error = `The JSON breaks off at character ${brokenAt} of ${input.text.length}; its ${parts.length} complete records were read, what follows is lost: fetch it again.`
    return { documents: read.documents, unreadable: [{ error, at: input.from }, ...read.unreadable] }
  },
}

/** CSV or TSV with a header line that names a text or title column. */
export const csv: Format = {
  name: 'CSV',
  recognise: ({ head, from, mediaType }) => {
    const line = head.split('\n', 1)[0] ?? ''
    const names = line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
    const wanted = names.some((name) => /^(text|title|headline|content|body|message)$/.test(name))
    return wanted && (names.length > 1 || /\.(csv|tsv)$/i.test(from) || /csv/.test(mediaType ?? ''))
  },
  read(input, options) {
    const line = input.text.slice(0, 4096).split('\n', 1)[0] ?? ''
    const delimiter = [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]
    try {
      const rows: unknown[] = parse(input.text, {
        columns: lowerCase,
        delimiter,
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      })
      return readRows(
        rows.map((value, index) => ({ value, name: `Row ${index + 2}` })),
        input,
        options,
      )
    } catch (error) {
      const why = error instanceof Error ? error.message.slice(0, 200) : 'it is malformed'
      return { documents: [], unreadable: [{ error: `This CSV could not be parsed: ${why}.`, at: input.from }] }
    }
  },
}

function lowerCase(header: string[]): string[] {
  return header.map((name) => name.trim().toLowerCase())
}

function readRows(
  rows: readonly { readonly value: unknown; readonly name: string }[],
  input: Input,
  options: ReadOptions,
): Parts {
  const documents: Document[] = []
  const unreadable: Unreadable[] = []
  for (const { value, name } of rows) {
    const read = readRecord(value, input, options)
    if (typeof read === 'string') unreadable.push({ error: `${name} ${read}; it was left out.`, at: input.from })
    else documents.push(read)
  }
  if (rows.length === 0)
    unreadable.push({ error: 'This file holds no record; check that it is the right one.', at: input.from })
  return { documents, unreadable }
}
